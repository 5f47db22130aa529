package org.coursewatch.browser;

import java.util.Arrays;
import java.util.stream.Stream;
import org.coursewatch.notice.Language;
import org.junit.jupiter.params.provider.Arguments;

/** Who comes along: on which device, in which language. */
public final class Visitors {

  private Visitors() {}

  /** Each device in each language. */
  public static Stream<Arguments> everyDeviceAndLanguage() {
    return Arrays.stream(Device.values())
        .flatMap(
            device ->
                Arrays.stream(Language.values()).map(language -> Arguments.of(device, language)));
  }
}
