package org.coursewatch.page;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.Idempotency;

/** Does the work of a form once, however often the same showing of it is sent. */
@ApplicationScoped
class FormOnce {

  private static final int FAILED = 400;

  /** The reasons of the rules, which the page tells. */
  private static final String REFUSALS = "refusals";

  private final Idempotency idempotency;

  @Inject
  FormOnce(Idempotency idempotency) {
    this.idempotency = idempotency;
  }

  /**
   * Where the work leads.
   *
   * @throws ProblemException of the work; a refusal that was given before is given again
   */
  URI once(Form form, String account, String path, Instant now, Supplier<URI> work) {
    String key = form.value(Form.ONCE);
    Answer answer =
        idempotency.once(
            key.isEmpty() ? null : key,
            account,
            "POST " + path,
            body(form),
            now,
            () -> new Answer(200, "text/plain", work.get().toString(), Map.of()));
    if (answer.status() >= FAILED) {
      throw again(answer);
    }
    return URI.create(answer.body());
  }

  private static ProblemException again(Answer refusal) {
    JsonNode kept = JsonText.parse(refusal.body());
    ProblemType type = ProblemType.of(kept.path("type").asText()).orElse(ProblemType.REFUSED);
    Problem problem = Problem.of(type, kept.path("detail").asText(), kept.path("remedy").asText());
    return (kept.has(REFUSALS) ? problem.with(REFUSALS, kept.path(REFUSALS)) : problem)
        .asException();
  }

  private static byte[] body(Form form) {
    Map<String, Object> sent = new TreeMap<>();
    form.names().forEach(name -> sent.put(name, form.values(name)));
    return JsonText.write(sent).getBytes(StandardCharsets.UTF_8);
  }
}
