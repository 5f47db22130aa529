package org.coursewatch.cds;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coursewatch.program.Product;
import org.jspecify.annotations.Nullable;

/**
 * How much an order asks for.
 *
 * @param capsules of one supply, null when the order does not say
 * @param days how long one supply lasts, null when the order does not say and its dose does not
 *     tell
 * @param longestDays how long it lasts at most if every intake is one capsule; null when even that
 *     is unknown
 * @param refills how often it may be repeated
 */
record OrderedSupply(
    @Nullable Integer capsules,
    @Nullable Integer days,
    @Nullable Integer longestDays,
    int refills) {

  private static final Pattern STRENGTH = Pattern.compile("\\b(\\d+(?:\\.\\d+)?) MG\\b");
  private static final BigDecimal HOURS = BigDecimal.valueOf(24);
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  /** The supply that {@code order}, a MedicationRequest for {@code product}, asks for. */
  static OrderedSupply of(JsonNode order, Product product) {
    JsonNode request = order.path("dispenseRequest");
    BigDecimal quantity = number(request.path("quantity").path("value"));
    JsonNode dosages = order.path("dosageInstruction");
    BigDecimal intakes = intakesPerDay(dosages);
    BigDecimal capsules = capsulesPerIntake(dosages, product);
    Integer days = duration(request.path("expectedSupplyDuration"));
    Integer longest = null;
    if (quantity != null) {
      longest = days(quantity, intakes == null ? BigDecimal.ONE : intakes);
      if (days == null && intakes != null && capsules != null) {
        days = days(quantity, intakes.multiply(capsules));
      }
    }
    return new OrderedSupply(
        quantity == null ? null : quantity.setScale(0, RoundingMode.CEILING).intValue(),
        days,
        longest,
        Math.max(0, request.path("numberOfRepeatsAllowed").asInt(0)));
  }

  boolean isLongerThan(int most) {
    return days != null && days > most;
  }

  /** Whether it does not say how long it lasts, and could last too long. */
  boolean mayBeLongerThan(int most) {
    return days == null && longestDays != null && longestDays > most;
  }

  /** For people, such as {@code 90 capsules, 90 days, 3 refills}. */
  String text() {
    List<String> parts = new ArrayList<>();
    if (capsules != null) {
      parts.add(capsules + " capsules");
    }
    parts.add(days == null ? "days not told" : days + " days");
    parts.add(refills == 1 ? "1 refill" : refills == 0 ? "no refills" : refills + " refills");
    return String.join(", ", parts);
  }

  /** A day that has begun counts. */
  private static Integer days(BigDecimal capsules, BigDecimal perDay) {
    return capsules.divide(perDay, 0, RoundingMode.CEILING).min(MOST).intValue();
  }

  private static @Nullable Integer duration(JsonNode duration) {
    BigDecimal value = number(duration.path("value"));
    BigDecimal days = value == null ? null : daysOf(unit(duration));
    return value == null || days == null
        ? null
        : value.multiply(days).setScale(0, RoundingMode.CEILING).intValue();
  }

  /** By the code of UCUM, or the unit in words. A month of a prescription has 30 days. */
  private static @Nullable BigDecimal daysOf(String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "h", "hour", "hours" -> BigDecimal.ONE.divide(HOURS, 6, RoundingMode.HALF_UP);
      case "d", "day", "days" -> BigDecimal.ONE;
      case "wk", "week", "weeks" -> BigDecimal.valueOf(7);
      case "mo", "month", "months" -> BigDecimal.valueOf(30);
      case "a", "year", "years" -> BigDecimal.valueOf(365);
      default -> null;
    };
  }

  /** Null where there is not exactly one dosage, or it has no plain frequency. */
  private static @Nullable BigDecimal intakesPerDay(JsonNode dosages) {
    JsonNode repeat = dosages.path(0).path("timing").path("repeat");
    BigDecimal frequency = number(repeat.path("frequency"));
    BigDecimal period = number(repeat.path("period"));
    BigDecimal unit = daysOf(repeat.path("periodUnit").asText(""));
    if (dosages.size() != 1 || frequency == null || period == null || unit == null) {
      return null;
    }
    BigDecimal intakes = frequency.divide(period.multiply(unit), 6, RoundingMode.HALF_UP);
    return intakes.signum() > 0 ? intakes : null;
  }

  /** By the dose in capsules, or in milligrams where the product has one strength. */
  private static @Nullable BigDecimal capsulesPerIntake(JsonNode dosages, Product product) {
    JsonNode rates = dosages.path(0).path("doseAndRate");
    JsonNode dose = (rates.isArray() ? rates.path(0) : rates).path("doseQuantity");
    BigDecimal value = number(dose.path("value"));
    String unit = unit(dose).toLowerCase(Locale.ROOT).replaceAll("[{}]", "");
    if (value == null || unit.startsWith("cap")) {
      return value;
    }
    Matcher strength = STRENGTH.matcher(product.name());
    return unit.equals("mg") && strength.find()
        ? value.divide(new BigDecimal(strength.group(1)), 0, RoundingMode.CEILING)
        : null;
  }

  private static String unit(JsonNode quantity) {
    return quantity.path("code").asText(quantity.path("unit").asText(""));
  }

  /** Null for what is no number, not positive, or beyond what anybody orders. */
  private static @Nullable BigDecimal number(JsonNode node) {
    BigDecimal value = node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
    return value.signum() > 0 && value.compareTo(MOST) <= 0 ? value : null;
  }
}
