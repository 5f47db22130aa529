package org.coursewatch.ncpdp;

import java.util.List;
import java.util.stream.Collectors;
import org.coursewatch.dispense.PublicRefusal;

/** What is said of a refusal, in sentences. */
final class Notes {

  static final String NOT_OURS =
      "The program does not know this medicine by any of the codes sent: compare them with the"
          + " product. A medicine that is not isotretinoin needs no authorization here.";

  private Notes() {}

  static String of(List<PublicRefusal> refusals) {
    return refusals.stream()
        .map(
            each ->
                sentence(each.message(), each.clearsOn() == null ? "" : each.clearsOn().toString()))
        .collect(Collectors.joining(" "));
  }

  /**
   * A reason as a sentence.
   *
   * @param clearsOn the day on which waiting alone clears it, empty for none
   */
  static String sentence(String message, String clearsOn) {
    String said = message.endsWith(".") ? message : message + ".";
    return clearsOn.isEmpty() ? said : said + " Not before " + clearsOn + ".";
  }
}
