package org.coursewatch.client.example;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coursewatch.client.ApiClient;
import org.coursewatch.client.ApiException;
import org.coursewatch.client.api.DispensingApi;
import org.coursewatch.client.model.AuthorizationJson;
import org.coursewatch.client.model.EligibilityJson;

/**
 * What a pharmacy's system does for a patient at the counter: it asks whether a supply may be
 * handed over, and gets the number under which it is.
 *
 * <pre>
 * COURSEWATCH_TOKEN=... java -cp ... org.coursewatch.client.example.MayItBeHandedOver \
 *   https://coursewatch.example.org DEM0P-AT1E6 1998-04-12
 * </pre>
 */
public final class MayItBeHandedOver {

  private final DispensingApi dispensing;

  /**
   * A client of the service at {@code address}.
   *
   * @param authorization the header that says who asks, such as {@code Bearer ...}
   */
  public MayItBeHandedOver(String address, String authorization) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(address);
    client.setRequestInterceptor(request -> request.header("Authorization", authorization));
    dispensing = new DispensingApi(client);
  }

  /** The header of an account with a password, as the demo has them. */
  public static String basic(String account, String password) {
    byte[] both = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /**
   * Yes or no, until when, and the reasons against it. Nothing is recorded.
   *
   * @throws ApiException with the status and, in {@code getResponseBody}, the problem document
   */
  public EligibilityJson ask(String patientNumber, String birthDate) throws ApiException {
    return dispensing.askEligibility(
        Map.of("patientNumber", patientNumber, "birthDate", birthDate));
  }

  /**
   * The number under which one supply of {@code days} days may be handed over. A request that is
   * sent again with the same key gets its first answer again, so that a line that breaks does no
   * harm.
   *
   * @throws ApiException as {@link #ask}; with the status 409 and the reasons when it is refused
   */
  public AuthorizationJson issue(String patientNumber, String birthDate, int days, UUID key)
      throws ApiException {
    Map<String, Object> supply = Map.of("daysSupply", days, "lines", List.of());
    return dispensing.issueAuthorization(
        Map.of("patientNumber", patientNumber, "birthDate", birthDate, "request", supply),
        key.toString());
  }

  public static void main(String[] arguments) throws ApiException {
    MayItBeHandedOver pharmacy =
        new MayItBeHandedOver(arguments[0], "Bearer " + System.getenv("COURSEWATCH_TOKEN"));
    EligibilityJson answer = pharmacy.ask(arguments[1], arguments[2]);
    if (Boolean.TRUE.equals(answer.getAllowed())) {
      System.out.println("Yes, until " + answer.getLastDay() + " (inside).");
    } else {
      String reasons =
          answer.getRefusals().stream()
              .map(refusal -> "  " + refusal.getMessage())
              .collect(Collectors.joining("\n"));
      System.out.println("No:\n" + reasons);
    }
  }
}
