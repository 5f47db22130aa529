package org.coursewatch;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/**
 * Where a class lies: in which feature and in which folder of it. A feature's root has the folder
 * {@code ""}; {@code platform}, {@code page} and the protocols that cut across features are a
 * folder of their own.
 */
record Place(String feature, String folder) {

  static final String ALL = "org.coursewatch";

  private static final String ROOT = "";
  private static final Set<String> ALONE =
      Set.of("platform", "page", "fhir", "cds", "ncpdp", "hl7", "smart");
  private static final Set<String> CLOSED = Set.of("store", "rest", "console", "job", "mail");

  static boolean isOurs(JavaClass type) {
    return (packageOf(type) + ".").startsWith(ALL + ".");
  }

  static Place of(JavaClass type) {
    String[] names = packageOf(type).split("\\.");
    String feature = names.length > 2 ? names[2] : "none";
    if (names.length == 3) {
      return new Place(feature, ALONE.contains(feature) ? feature : ROOT);
    }
    if (ALONE.contains(feature)) {
      return new Place(feature, feature);
    }
    // The requirements of a course are part of its root: one file each in a folder of their own.
    if (packageOf(type).equals(ALL + ".course.check")) {
      return new Place(feature, ROOT);
    }
    return new Place(feature, names.length > 3 ? names[3] : "none");
  }

  boolean isRoot() {
    return folder.equals(ROOT);
  }

  /** Nobody imports it from outside. */
  boolean isClosed() {
    return CLOSED.contains(folder);
  }

  boolean isKnown() {
    return isRoot()
        || isClosed()
        || ALONE.contains(folder)
        || folder.equals("app")
        || folder.equals("json");
  }

  /** Whether a class here may import a class there. Closed folders are judged by their own rule. */
  boolean mayImport(Place there) {
    if (there.isRoot() || there.equals(this)) {
      return true;
    }
    return switch (folder) {
      case "console" -> Set.of("app", "json", "platform", "page").contains(there.folder);
      case "app", "rest", "page", "job", "fhir", "ncpdp", "hl7" ->
          Set.of("app", "json", "platform").contains(there.folder);
      // Both carry resources of FHIR; the launch from a record system ends on a page.
      case "cds" -> Set.of("app", "json", "platform", "fhir").contains(there.folder);
      case "smart" -> Set.of("app", "json", "platform", "fhir", "page").contains(there.folder);
      case "json" -> Set.of("json", "platform").contains(there.folder);
      case "store", "mail" -> there.folder.equals("json");
      default -> false;
    };
  }

  private static String packageOf(JavaClass type) {
    return type.getBaseComponentType().getPackageName();
  }
}
