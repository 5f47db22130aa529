package org.coursewatch.people.rest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coursewatch.people.Contacts;
import org.coursewatch.people.Contacts.Language;
import org.coursewatch.people.Guardian;
import org.coursewatch.people.Identity;
import org.coursewatch.platform.json.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what identifies a patient; the members other than those of the identity are left. */
final class IdentityFields {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_CONTACT = 254;
  private static final int LONGEST_PHONE = 40;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private IdentityFields() {}

  static Identity read(Fields fields) {
    String givenName = fields.text("givenName", LONGEST_NAME);
    String familyName = fields.text("familyName", LONGEST_NAME);
    LocalDate birthDate = fields.date("birthDate");
    return new Identity(givenName, familyName, birthDate, contacts(fields), guardian(fields));
  }

  private static Contacts contacts(Fields fields) {
    String email = fields.optionalText("email", LONGEST_CONTACT);
    if (email != null && !email.isEmpty() && !EMAIL.matcher(email).matches()) {
      fields.faults().add("email", "is not an e-mail address", "Send one such as ada@example.org.");
    }
    String phone = fields.optionalText("phone", LONGEST_PHONE);
    return new Contacts(email, phone, language(fields));
  }

  private static Language language(Fields fields) {
    String code = fields.optionalText("language", 2);
    if (code == null) {
      return Language.EN;
    }
    Optional<Language> language =
        Arrays.stream(Language.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(code))
            .findFirst();
    if (language.isEmpty() && !code.isEmpty()) {
      fields.faults().add("language", "is not spoken here", "Send \"en\" or \"es\".");
    }
    return language.orElse(Language.EN);
  }

  private static @Nullable Guardian guardian(Fields fields) {
    Fields guardian = fields.optionalObject("guardian");
    if (guardian == null) {
      return null;
    }
    Guardian read =
        new Guardian(
            guardian.text("name", LONGEST_NAME),
            guardian.text("relationship", LONGEST_NAME),
            guardian.text("contact", LONGEST_CONTACT));
    guardian.refuseUnknown();
    return read;
  }
}
