"""Rules on what a lesson holds: T401 to T449."""

from __future__ import annotations

from tutor.lint.rules.rule import LintRule
from tutor.lint.rules.structure import (
    coaching,
    dates,
    drafts,
    messages,
    navigation,
    personal_data,
    pictures,
    shared,
    steps,
    values,
)
from tutor.lint.subject import FileSubject, FolderSubject, LessonSubject

LESSON: tuple[LintRule[LessonSubject], ...] = (
    LintRule("T401", values.unknowable),
    LintRule("T402", values.never_used),
    LintRule("T403", navigation.button_without_effect),
    LintRule("T404", navigation.unreached_screen),
    LintRule("T405", navigation.unmentioned_button),
    LintRule("T406", navigation.unused_situation),
    LintRule("T407", navigation.unsent_message),
    LintRule("T408", steps.impossible_step),
    LintRule("T409", steps.step_by_itself),
    LintRule("T410", steps.other_label),
    LintRule("T412", personal_data.other_password),
    LintRule("T413", personal_data.real_host),
    LintRule("T414", personal_data.real_scam),
    LintRule("T415", personal_data.leaves_practice),
    LintRule("T416", pictures.weak_alt),
    LintRule("T421", coaching.no_hint),
    LintRule("T422", coaching.few_mistakes),
    LintRule("T423", coaching.impossible_mistake),
    LintRule("T426", dates.never_reviewed),
    LintRule("T427", steps.same_text_twice),
    LintRule("T428", pictures.too_tall),
    LintRule("T429", coaching.weak_hint),
    LintRule("T437", messages.without_phone),
    LintRule("T438", messages.below_notification),
    LintRule("T439", messages.in_app_of_messages),
    LintRule("T440", values.untold),
)
FILE: tuple[LintRule[FileSubject], ...] = (
    LintRule("T411", personal_data.somebodys_data),
    LintRule("T424", dates.too_old, dated=True),
    LintRule("T425", dates.in_future, dated=True),
    LintRule("T436", drafts.open_places),
)
FOLDER: tuple[LintRule[FolderSubject], ...] = (
    LintRule("T431", shared.one_variant),
    LintRule("T432", shared.unused_block),
    LintRule("T433", shared.unused_persona),
    LintRule("T434", shared.unused_term),
    LintRule("T435", shared.unused_reading),
)
