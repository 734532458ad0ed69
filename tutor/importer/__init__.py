"""From an article to a draft lesson: read the text, recognise its sentences, build, write.

====================== ==========================================================
part                   what it does
====================== ==========================================================
``characters``         bytes -> lines, whatever program saved them
``article``            lines -> ``Article``: title, introduction, lists, read more
``sentences``          a bullet -> acts, one table row per way of saying
``building``           acts -> screens, messages, data and steps
``files``, ``emit``    the draft -> YAML files with comments
``folder``             files -> disk, all or nothing
``blank``              the lesson that ``tutor new`` makes
====================== ==========================================================

The words that a draft adds of its own are Dutch, the language of the lessons;
each is marked for the editor (``todos``).
"""
