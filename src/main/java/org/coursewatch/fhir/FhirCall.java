package org.coursewatch.fhir;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One call of FHIR, in FHIR's own terms.
 *
 * @param type the type of resource it is about, null for the whole system
 * @param operation the name of an operation, null for an interaction
 * @param interaction the code of an interaction; an operation has none
 */
record FhirCall(@Nullable String type, @Nullable String operation, String interaction) {

  private static final Pattern CALL =
      Pattern.compile("(GET|POST|PUT|DELETE) /fhir(?:/([A-Z]\\w*))?(/\\{\\w+})?(?:/\\$([\\w-]+))?");

  /** The guide once misspelt a name; it is answered, and not offered. */
  private static final Set<String> MISSPELT = Set.of("questionaire-package");

  /** The call a row of the permission matrix is about; empty for those of other protocols. */
  static Optional<FhirCall> of(String row) {
    Matcher parts = CALL.matcher(row);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String type = parts.group(2);
    String operation = parts.group(4);
    if (operation != null) {
      return MISSPELT.contains(operation)
          ? Optional.empty()
          : Optional.of(new FhirCall(type, operation, ""));
    }
    if (type == null) {
      return Optional.of(new FhirCall(null, null, "transaction"));
    }
    return Optional.of(
        new FhirCall(type, null, interaction(parts.group(1), parts.group(3) != null)));
  }

  private static String interaction(String verb, boolean ofOne) {
    return switch (verb) {
      case "POST" -> "create";
      case "PUT" -> "update";
      case "DELETE" -> "delete";
      default -> ofOne ? "read" : "search-type";
    };
  }

  /** The types that {@code calls} are about, in alphabetical order. */
  static Set<String> types(Set<FhirCall> calls) {
    Set<String> types = new TreeSet<>();
    for (FhirCall call : calls) {
      if (call.type != null) {
        types.add(call.type);
      }
    }
    return types;
  }
}
