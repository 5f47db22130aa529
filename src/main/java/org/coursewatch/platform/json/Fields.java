package org.coursewatch.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read one by one. A faulty or missing field is noted in {@link
 * Faults} and answered with a stand-in value, so that reading goes on and all faults are found at
 * once; nobody uses the result while there are any. A field with the value {@code null} counts as
 * absent.
 */
public final class Fields {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  private final JsonNode node;
  private final String path;
  private final Faults faults;

  /** A few names, some of them twice: a list is cheaper to fill than a set. */
  private final List<String> known = new ArrayList<>();

  public Fields(JsonNode node, String path, Faults faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
    if (!node.isObject()) {
      faults.add(path, "is not an object", "Send an object with named fields.");
    }
  }

  /** The full name of field {@code name}, as told in errors. */
  public String name(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  public Faults faults() {
    return faults;
  }

  public boolean has(String name) {
    return value(name) != null;
  }

  /** Whether the field is a list with nothing in it. */
  public boolean isEmptyList(String name) {
    JsonNode value = value(name);
    return value != null && value.isArray() && value.isEmpty();
  }

  /** Notes every field that nobody asked for. Call it last. */
  public void refuseUnknown() {
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                String names = String.join(", ", known.stream().distinct().sorted().toList());
                faults.add(
                    name(field.length() > 60 ? field.substring(0, 60) : field),
                    "is not a known field",
                    "Leave it out. Known here: " + names + ".");
              }
            });
  }

  public String text(String name, int most) {
    String text = optionalText(name, most);
    return text == null ? missing(name, "", "a text of at most " + most + " characters") : text;
  }

  public @Nullable String optionalText(String name, int most) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    String fault = value.isTextual() ? Texts.fault(value.textValue(), most) : "is not a text";
    if (fault != null) {
      return fault(name, "", fault, "Send a plain text of 1 to " + most + " characters.");
    }
    return value.textValue();
  }

  public LocalDate date(String name) {
    LocalDate date = optionalDate(name);
    return date == null ? missing(name, LocalDate.EPOCH, "a date such as 2026-10-01") : date;
  }

  public @Nullable LocalDate optionalDate(String name) {
    JsonNode value = value(name);
    return value == null ? null : Dates.date(value, name(name), faults);
  }

  public Instant instant(String name) {
    Instant instant = optionalInstant(name);
    return instant == null
        ? missing(name, Instant.EPOCH, "an instant such as 2026-10-01T09:00:00-04:00")
        : instant;
  }

  public @Nullable Instant optionalInstant(String name) {
    JsonNode value = value(name);
    return value == null ? null : Dates.instant(value, name(name), faults);
  }

  public <E extends Enum<E>> E code(String name, Class<E> type) {
    E[] codes = type.getEnumConstants();
    JsonNode value = value(name);
    return value == null
        ? missing(name, codes[0], "one of " + Arrays.toString(codes))
        : Codes.one(value, name(name), type, faults);
  }

  /** A set of at least one code, each once. */
  public <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
    JsonNode value = value(name);
    if (value == null || !value.isArray() || value.isEmpty()) {
      return fault(
          name,
          Set.of(),
          "is not a list of codes",
          "Send a list of " + Arrays.toString(type.getEnumConstants()));
    }
    Set<E> codes = new LinkedHashSet<>();
    for (int i = 0; i < value.size(); i++) {
      E code = Codes.one(value.get(i), name(name) + "[" + i + "]", type, faults);
      if (!codes.add(code) && faults.isEmpty()) {
        faults.add(name(name) + "[" + i + "]", "stands there twice", "Name each code once.");
      }
    }
    return codes;
  }

  /** A code whose list the rules of a program hold, such as {@code TUBAL_STERILIZATION}. */
  public @Nullable String optionalOpenCode(String name) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual() || !CODE.matcher(value.textValue()).matches()) {
      return fault(
          name, "", "is not a code", "Send a code in capital letters such as HYSTERECTOMY.");
    }
    return value.textValue();
  }

  public int number(String name, int least, int most) {
    Integer number = optionalNumber(name, least, most);
    return number == null
        ? missing(name, least, "a whole number from " + least + " to " + most)
        : number;
  }

  public @Nullable Integer optionalNumber(String name, int least, int most) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    boolean usable = value.isIntegralNumber() && value.canConvertToInt();
    if (!usable || value.intValue() < least || value.intValue() > most) {
      return fault(
          name,
          least,
          "is not a whole number from " + least + " to " + most,
          "Send a whole number from " + least + " to " + most + ".");
    }
    return value.intValue();
  }

  public BigDecimal decimal(String name, BigDecimal most) {
    BigDecimal decimal = optionalDecimal(name, most);
    return decimal == null
        ? missing(name, BigDecimal.ZERO, "a number from 0 to " + most.toPlainString())
        : decimal;
  }

  /** A number from 0 (inside) to {@code most} (inside) with at most six decimal places. */
  public @Nullable BigDecimal optionalDecimal(String name, BigDecimal most) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    BigDecimal decimal = value.isNumber() ? value.decimalValue() : BigDecimal.ONE.negate();
    if (decimal.signum() < 0 || decimal.compareTo(most) > 0 || decimal.scale() > 6) {
      String range = "from 0 to " + most.toPlainString() + " with at most six decimal places";
      return fault(
          name, BigDecimal.ZERO, "is not a number " + range, "Send a number " + range + ".");
    }
    return decimal;
  }

  public boolean flag(String name) {
    JsonNode value = value(name);
    if (value == null || !value.isBoolean()) {
      return fault(name, false, "is neither true nor false", "Send true or false.");
    }
    return value.booleanValue();
  }

  public Fields object(String name) {
    Fields fields = optionalObject(name);
    return fields == null
        ? new Fields(
            missing(name, JsonNodeFactory.instance.objectNode(), "an object"),
            name(name),
            new Faults())
        : fields;
  }

  public @Nullable Fields optionalObject(String name) {
    JsonNode value = value(name);
    return value == null ? null : new Fields(value, name(name), faults);
  }

  /** The objects of a list of at most {@code most}. */
  public List<Fields> objects(String name, int most) {
    JsonNode value = value(name);
    if (value == null || !value.isArray() || value.size() > most) {
      return fault(name, List.of(), "is not a list of at most " + most, "Send a list of objects.");
    }
    List<Fields> objects = new ArrayList<>(value.size());
    for (int i = 0; i < value.size(); i++) {
      objects.add(new Fields(value.get(i), name(name) + "[" + i + "]", faults));
    }
    return objects;
  }

  private @Nullable JsonNode value(String name) {
    known.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private <T> T missing(String name, T standIn, String expected) {
    return fault(name, standIn, "is missing", "Send " + expected + ".");
  }

  private <T> T fault(String name, T standIn, String reason, String remedy) {
    faults.add(name(name), reason, remedy);
    return standIn;
  }
}
