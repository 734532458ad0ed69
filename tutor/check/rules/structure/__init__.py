"""Rules on what a lesson holds: T401 to T449."""

from __future__ import annotations

from tutor.check.rules.rule import Rule
from tutor.check.rules.structure import (
    coaching,
    dates,
    leading,
    pictures,
    shared,
    somebodys,
    steps,
    values,
)
from tutor.check.subject import FileSubject, FolderSubject, LessonSubject

LESSON: tuple[Rule[LessonSubject], ...] = (
    Rule("T401", values.unknowable),
    Rule("T402", values.never_used),
    Rule("T403", leading.button_without_effect),
    Rule("T404", leading.unreached_screen),
    Rule("T405", leading.unmentioned_button),
    Rule("T406", leading.unused_situation),
    Rule("T407", leading.unsent_message),
    Rule("T408", steps.impossible_step),
    Rule("T409", steps.step_by_itself),
    Rule("T410", steps.other_label),
    Rule("T412", somebodys.other_password),
    Rule("T413", somebodys.real_host),
    Rule("T414", somebodys.real_scam),
    Rule("T415", somebodys.leaves_practice),
    Rule("T416", pictures.weak_alt),
    Rule("T421", coaching.no_hint),
    Rule("T422", coaching.few_mistakes),
    Rule("T423", coaching.impossible_mistake),
    Rule("T426", dates.never_reviewed),
    Rule("T427", steps.same_text_twice),
    Rule("T428", pictures.too_tall),
    Rule("T429", coaching.weak_hint),
)
FILE: tuple[Rule[FileSubject], ...] = (
    Rule("T411", somebodys.somebodys_data),
    Rule("T424", dates.too_old),
    Rule("T425", dates.in_future),
)
FOLDER: tuple[Rule[FolderSubject], ...] = (
    Rule("T431", shared.one_variant),
    Rule("T432", shared.unused_block),
    Rule("T433", shared.unused_persona),
    Rule("T434", shared.unused_term),
    Rule("T435", shared.unused_reading),
)
