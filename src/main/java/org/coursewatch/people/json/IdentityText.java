package org.coursewatch.people.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import org.coursewatch.people.Contacts;
import org.coursewatch.people.Contacts.Language;
import org.coursewatch.people.Guardian;
import org.coursewatch.people.Identity;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** What identifies a patient as the text that is sealed with the patient's key. */
public final class IdentityText {

  private IdentityText() {}

  public static String write(Identity identity) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("givenName", identity.givenName())
            .put("familyName", identity.familyName())
            .put("birthDate", identity.birthDate().toString())
            .put("email", identity.contacts().email())
            .put("phone", identity.contacts().phone())
            .put("language", language(identity.contacts()));
    Guardian guardian = identity.guardian();
    if (guardian != null) {
      json.putObject("guardian")
          .put("name", guardian.name())
          .put("relationship", guardian.relationship())
          .put("contact", guardian.contact());
    }
    return JsonText.write(json);
  }

  public static Identity read(String text) {
    JsonNode json = JsonText.parse(text);
    return new Identity(
        json.get("givenName").textValue(),
        json.get("familyName").textValue(),
        LocalDate.parse(json.get("birthDate").textValue()),
        contacts(json),
        guardian(json.get("guardian")));
  }

  /** The code of a language as it is written: {@code en}. */
  public static String language(Contacts contacts) {
    return contacts.language().name().toLowerCase(Locale.ROOT);
  }

  private static Contacts contacts(JsonNode json) {
    String language = json.path("language").asText("en").toUpperCase(Locale.ROOT);
    return new Contacts(
        json.path("email").textValue(), json.path("phone").textValue(), Language.valueOf(language));
  }

  private static @Nullable Guardian guardian(@Nullable JsonNode json) {
    return json == null || json.isNull()
        ? null
        : new Guardian(
            json.get("name").textValue(),
            json.get("relationship").textValue(),
            json.get("contact").textValue());
  }
}
