package org.coursewatch.dispense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that people read aloud and type. */
class AuthorizationNumberTest {

  private static final String VALUE = "7K3P09QX4TWME18P";
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

  @Test
  void isShownInFourGroupsOfFour() {
    assertThat(new AuthorizationNumber(VALUE)).hasToString("7K3P-09QX-4TWM-E18P");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7K3P09QX4TWME18P",
        "7K3P-09QX-4TWM-E18P",
        "7k3p 09qx 4twm e18p",
        " 7K3PO9QX4TWMEI8P",
        "7K3P-O9QX-4TWM-El8P"
      })
  void isReadHoweverItIsTyped(String typed) {
    assertThat(AuthorizationNumber.parse(typed)).contains(new AuthorizationNumber(VALUE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7K3P", "7K3P09QX4TWME18P0", "7K3P09QX4TWME18Q", "7K3P09QX4TWM#18P", "👍"})
  void somethingElseIsNone(String typed) {
    assertThat(AuthorizationNumber.parse(typed)).isEmpty();
    assertThatThrownBy(() -> new AuthorizationNumber(typed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everySingleWrongCharacterIsFound() {
    for (int place = 0; place < VALUE.length(); place++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != VALUE.charAt(place)) {
          String wrong = VALUE.substring(0, place) + other + VALUE.substring(place + 1);
          assertThat(AuthorizationNumber.parse(wrong)).as(wrong).isEmpty();
        }
      }
    }
  }

  @Test
  void everySwapOfTwoNeighborsIsFound() {
    for (int place = 0; place < VALUE.length() - 1; place++) {
      char one = VALUE.charAt(place);
      char two = VALUE.charAt(place + 1);
      String swapped = VALUE.substring(0, place) + two + one + VALUE.substring(place + 2);
      assertThat(AuthorizationNumber.parse(swapped).isEmpty()).as(swapped).isEqualTo(one != two);
    }
  }

  @Test
  void randomOnesAreValidAndDoNotRepeat() {
    Random random = new Random(42);
    Set<AuthorizationNumber> numbers = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      AuthorizationNumber number = AuthorizationNumber.random(random::nextInt);
      assertThat(AuthorizationNumber.parse(number.toString())).contains(number);
      numbers.add(number);
    }
    assertThat(numbers).hasSize(10_000);
  }
}
