"""Editor forms: they ask the record what keeps it from going live, and put each answer beside its field."""

from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm


class PublishCheckedForm(WagtailAdminModelForm):
    """Refuses to publish, schedule or submit while `publish_problems()` has an answer.

    A draft is saved however incomplete it is: Wagtail then defers validation and nothing is asked.
    """

    def is_valid(self) -> bool:
        """As the form itself says, and as the record says of what would be published."""
        if not super().is_valid():
            return False
        if self.is_deferred_validation:
            return True
        # Writes the submitted rows to the instance in memory; a second call, by the view, changes nothing.
        self.save(commit=False)
        for problem in self.instance.publish_problems():
            self.report(problem)
        return not self.errors

    def report(self, problem) -> None:
        """Puts a problem beside its field, or above the form when the form does not show that field."""
        name = problem.field.split(".")[0]
        if name in self.fields:
            self.add_error(name, problem.message)
        elif name in self.formsets:
            formset = self.formsets[name]
            formset._non_form_errors.append(problem.message)
            self.add_error(None, problem.message)
        else:
            self.add_error(None, problem.message)


class BasePageForm(PublishCheckedForm, WagtailAdminPageForm):
    """The form of every page."""


class SharedRecordForm(PublishCheckedForm):
    """The form of every shared record."""
