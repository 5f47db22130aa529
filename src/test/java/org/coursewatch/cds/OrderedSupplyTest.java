package org.coursewatch.cds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.program.Product;
import org.junit.jupiter.api.Test;

/** How long an order lasts: as it says, or as its dose tells, or nobody knows. */
class OrderedSupplyTest {

  private static final Product ANY = new Product("us-ipledge", "6064", "isotretinoin", Set.of());
  private static final Product FORTY =
      new Product("us-ipledge", "197845", "isotretinoin 40 MG Oral Capsule", Set.of());

  @Test
  void countsTheDaysThatTheOrderSays() {
    assertThat(days("{'expectedSupplyDuration': {'value': 30, 'code': 'd'}}")).isEqualTo(30);
    assertThat(days("{'expectedSupplyDuration': {'value': 1, 'unit': 'month'}}")).isEqualTo(30);
    assertThat(days("{'expectedSupplyDuration': {'value': 5, 'code': 'wk'}}")).isEqualTo(35);
    assertThat(days("{'expectedSupplyDuration': {'value': 25, 'code': 'h'}}")).isEqualTo(2);
    assertThat(days("{'expectedSupplyDuration': {'value': 3, 'code': 'furlong'}}")).isNull();
    assertThat(days("{'expectedSupplyDuration': {'value': -3, 'code': 'd'}}")).isNull();
  }

  @Test
  void countsTheDaysThatTheDoseTells() {
    assertThat(ninety(ANY, 1, "{'value': 1, 'code': '{capsule}'}").days()).isEqualTo(90);
    assertThat(ninety(ANY, 2, "{'value': 1, 'unit': 'CAP'}").days()).isEqualTo(45);
    assertThat(ninety(FORTY, 1, "{'value': 80, 'unit': 'mg'}").days()).isEqualTo(45);
    assertThat(ninety(FORTY, 4, "{'value': 40, 'unit': 'mg'}").days()).isEqualTo(23);
  }

  @Test
  void doesNotGuessTheDaysOfADoseWithoutAStrength() {
    OrderedSupply supply = ninety(ANY, 2, "{'value': 200, 'unit': 'mg'}");
    assertThat(supply.days()).isNull();
    assertThat(supply.longestDays()).isEqualTo(45);
    assertThat(supply.isLongerThan(30)).isFalse();
    assertThat(supply.mayBeLongerThan(30)).isTrue();
    assertThat(supply.mayBeLongerThan(45)).isFalse();
  }

  @Test
  void anOrderThatSaysNothingIsNeitherLongNorShort() {
    OrderedSupply supply = of(ANY, "{'resourceType': 'MedicationRequest'}");
    assertThat(supply).isEqualTo(new OrderedSupply(null, null, null, 0));
    assertThat(supply.mayBeLongerThan(30)).isFalse();
    assertThat(supply.text()).isEqualTo("days not told, no refills");
  }

  @Test
  void tellsWhatWasOrdered() {
    String order =
        "{'dispenseRequest': {'quantity': {'value': 90}, 'numberOfRepeatsAllowed': %d, 'expectedSupplyDuration': {'value': 90, 'code': 'd'}}}";
    assertThat(of(ANY, order.formatted(3)).text()).isEqualTo("90 capsules, 90 days, 3 refills");
    assertThat(of(ANY, order.formatted(1)).text()).isEqualTo("90 capsules, 90 days, 1 refill");
  }

  @Test
  void survivesNumbersThatNobodyOrders() {
    assertThat(ninety(ANY, 1, "{'value': 1e-30, 'code': '{capsule}'}").longestDays()).isEqualTo(90);
    String rare =
        "{'dispenseRequest': {'quantity': {'value': 90}}, 'dosageInstruction': [{'timing': {'repeat':"
            + " {'frequency': 1, 'period': 99999, 'periodUnit': 'a'}}}]}";
    assertThat(of(ANY, rare).longestDays()).isEqualTo(90);
  }

  private static Integer days(String dispense) {
    return of(ANY, "{'dispenseRequest': " + dispense + "}").days();
  }

  private static OrderedSupply ninety(Product product, int timesADay, String dose) {
    return of(
        product,
        """
        {'dispenseRequest': {'quantity': {'value': 90}},
         'dosageInstruction': [{'timing': {'repeat': {'frequency': %d, 'period': 1, 'periodUnit': 'd'}},
                                'doseAndRate': [{'doseQuantity': %s}]}]}"""
            .formatted(timesADay, dose));
  }

  private static OrderedSupply of(Product product, String order) {
    byte[] json = order.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return OrderedSupply.of(JsonText.read(json), product);
  }
}
