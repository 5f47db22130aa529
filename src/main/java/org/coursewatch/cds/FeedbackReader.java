package org.coursewatch.cds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.coursewatch.course.CardAnswer;
import org.coursewatch.course.CardAnswer.Reason;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a record system tells of what became of cards. Comments in words are not kept: they could
 * name somebody.
 */
final class FeedbackReader {

  private static final int MOST = 100;
  private static final int LONGEST = 100;
  private static final Pattern UUID_TEXT =
      Pattern.compile("(urn:uuid:)?([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

  private FeedbackReader() {}

  /**
   * Every answer in {@code body}.
   *
   * @throws org.coursewatch.platform.ProblemException when one of them lacks what CDS Hooks wants
   *     of it; every fault is named
   */
  static List<CardAnswer> read(JsonNode body) {
    Faults faults = new Faults();
    List<CardAnswer> answers = new ArrayList<>();
    Fields fields = new Fields(body, "", faults);
    if (fields.isEmptyList("feedback")) {
      faults.add("feedback", "is empty", "Send at least one answer.");
    }
    for (Fields each : fields.objects("feedback", MOST)) {
      answers.add(read(each));
    }
    faults.throwIfAny();
    return answers;
  }

  private static CardAnswer read(Fields fields) {
    UUID card = uuid(fields, "card");
    String outcome = fields.text("outcome", LONGEST);
    boolean accepted = outcome.equals("accepted");
    if (!accepted && !outcome.isEmpty() && !outcome.equals("overridden")) {
      fields.faults().add(fields.name("outcome"), "is no outcome", "Send accepted or overridden.");
    }
    if (accepted) {
      List<Fields> suggestions = fields.objects("acceptedSuggestions", MOST);
      suggestions.forEach(each -> uuid(each, "id"));
      if (fields.isEmptyList("acceptedSuggestions")) {
        fields
            .faults()
            .add(
                fields.name("acceptedSuggestions"),
                "is empty",
                "Name at least one suggestion that was accepted.");
      }
    }
    fields.instant("outcomeTimestamp");
    return new CardAnswer(card, accepted, accepted ? null : reason(fields));
  }

  private static @Nullable Reason reason(Fields fields) {
    Fields told = fields.optionalObject("overrideReason");
    if (told == null) {
      return null;
    }
    Fields coding = told.optionalObject("reason");
    if (coding == null) {
      return told.has("userComment") ? Reason.OTHER : null;
    }
    String system = coding.optionalText("system", 500);
    String code = coding.text("code", LONGEST);
    return CardsJson.REASONS.equals(system)
        ? Arrays.stream(Reason.values())
            .filter(each -> each.name().equals(code))
            .findFirst()
            .orElse(Reason.OTHER)
        : Reason.OTHER;
  }

  private static UUID uuid(Fields fields, String name) {
    String text = fields.text(name, LONGEST);
    var uuid = UUID_TEXT.matcher(text);
    if (uuid.matches()) {
      return UUID.fromString(uuid.group(2));
    }
    if (!text.isEmpty()) {
      fields.faults().add(fields.name(name), "is no UUID", "Send the uuid that the card had.");
    }
    return new UUID(0, 0);
  }
}
