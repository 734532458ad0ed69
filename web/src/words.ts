// The sentences of the script itself: the page brings them, in the language of its reader.

const PLACE = "notice";

export function words(name: string): string {
  return document.getElementById(PLACE)?.getAttribute(`data-${name}`) ?? "";
}

/** Say something in a polite live region; nothing takes the last sentence away. */
export function announce(sentence: string): void {
  const place = document.getElementById(PLACE);
  if (place !== null && place.textContent !== sentence) {
    place.textContent = sentence;
  }
}
