package ro.pridvor.check;

import static ro.pridvor.problem.ProblemKind.DOUBTFUL_PHONE;

import java.util.Optional;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.ContactEntry;
import ro.pridvor.content.Text;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.text.Phones;

/** Telephone fields in which something looks like a number but cannot be called. */
final class PhoneNumbers {
  private final ProblemLog problems;

  private PhoneNumbers(ProblemLog problems) {
    this.problems = problems;
  }

  static void check(Content content, ProblemLog problems) {
    PhoneNumbers check = new PhoneNumbers(problems);
    check.phone(content.portal().publisher().phone());
    check.phone(content.portal().accessibility().phone());
    content.organisations().forEach(o -> check.phone(o.contact().flatMap(ContactEntry::phone)));
    content.organisations().forEach(o -> check.phone(o.contact().flatMap(ContactEntry::sms)));
    content.services().forEach(s -> check.phone(s.contact().flatMap(ContactEntry::phone)));
    content.services().forEach(s -> check.phone(s.contact().flatMap(ContactEntry::sms)));
  }

  private void phone(Optional<Text> phone) {
    phone.ifPresent(
        written ->
            Phones.doubt(written.value())
                .ifPresent(
                    doubt -> problems.add(DOUBTFUL_PHONE, written.at(), written.value(), doubt)));
  }
}
