package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

  private static final CourseId COURSE =
      new CourseId(UUID.fromString("6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33"));

  @Test
  void fitsThirtyFiveCharactersAndComesBack() {
    CaseNumber number = new CaseNumber(COURSE);
    assertThat(number).hasToString("6f1c7a529d0b4c0e8a512b7f5a1f9c33");
    assertThat(CaseNumber.parse(number.toString())).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33",
        " 6F1C7A529D0B4C0E8A512B7F5A1F9C33 ",
        "6f1c7a529d0b4c0e8a512b7f5a1f9c33"
      })
  void isReadHoweverItIsWritten(String sent) {
    assertThat(CaseNumber.parse(sent)).contains(new CaseNumber(COURSE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a24e73e53b2",
        "6f1c7a529d0b4c0e8a512b7f5a1f9c3g",
        "6f1c7a529d0b4c0e8a512b7f5a1f9c333"
      })
  void isNotMadeOfAnythingElse(String sent) {
    assertThat(CaseNumber.parse(sent)).isEmpty();
  }
}
