package org.coursewatch.ncpdp;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.Idempotency;

/**
 * Lets a message that is sent twice happen once: its id is the key. A message sent again is
 * answered alike, whenever it says it is sent; another one under the same id is refused.
 */
@ApplicationScoped
class OncePerMessage {

  /** What became of it. */
  sealed interface Outcome {

    /** Done; the whole reply, as it was given first. */
    record Done(String reply) implements Outcome {}

    /**
     * Refused by the rules, or contradicts what is recorded.
     *
     * @param refusals codes of the rules' reasons, in order; none for a contradiction
     * @param note all that a pharmacy may read of it
     */
    record Refused(List<String> refusals, String note) implements Outcome {}
  }

  private static final String CALL = "POST /ncpdp/script";

  private final Idempotency idempotency;

  @Inject
  OncePerMessage(Idempotency idempotency) {
    this.idempotency = idempotency;
  }

  /**
   * Does {@code work}, whose answer is the content of the reply, in a transaction.
   *
   * @throws org.coursewatch.platform.ProblemException every problem of it that is not kept
   */
  Outcome once(ScriptMessage message, Actor by, Instant now, Supplier<XmlElement> work) {
    String key = UUID.nameUUIDFromBytes(message.id().getBytes(StandardCharsets.UTF_8)).toString();
    Answer answer =
        idempotency.once(
            "script-" + key,
            by.account(),
            CALL,
            message.substance(),
            now,
            () ->
                new Answer(
                    200,
                    ScriptReply.MEDIA_TYPE,
                    ScriptReply.text(message, work.get(), by.account(), now),
                    Map.of()));
    return answer.status() < 300 ? new Outcome.Done(answer.body()) : refused(answer);
  }

  private static Outcome refused(Answer answer) {
    JsonNode problem = JsonText.parse(answer.body());
    List<String> codes = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (JsonNode each : problem.path("refusals")) {
      codes.add(each.path("code").asText());
      String clears = each.path("clearsOn").isTextual() ? each.path("clearsOn").asText() : "";
      sentences.add(Notes.sentence(each.path("message").asText(), clears));
    }
    String note =
        sentences.isEmpty()
            ? problem.path("detail").asText() + " " + problem.path("remedy").asText()
            : String.join(" ", sentences);
    return new Outcome.Refused(List.copyOf(codes), note);
  }
}
