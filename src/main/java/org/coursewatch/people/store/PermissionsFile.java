package org.coursewatch.people.store;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.coursewatch.people.Permissions;
import org.coursewatch.people.Permissions.Cell;
import org.coursewatch.people.Permissions.Cells;
import org.coursewatch.people.Role;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code permissions.yaml}; with a fault in it the service does not start. */
class PermissionsFile {

  static final String FILE = "permissions.yaml";

  private static final String EVERYBODY = "everybody";

  @Produces
  @Singleton
  Permissions permissions() {
    return read(FILE);
  }

  static Permissions read(String resource) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    ClassLoader loader = Objects.requireNonNull(Thread.currentThread().getContextClassLoader());
    try (InputStream file = Objects.requireNonNull(loader.getResourceAsStream(resource))) {
      Map<String, Map<String, Object>> rows = new Yaml(new SafeConstructor(options)).load(file);
      Map<String, Map<Role, Cells>> read = new HashMap<>();
      rows.forEach((call, cells) -> read.put(call, row(call, cells)));
      return new Permissions(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Role, Cells> row(String call, Map<String, Object> cells) {
    Map<Role, Cells> row = new EnumMap<>(Role.class);
    cells.forEach(
        (role, told) -> {
          if (role.equals(EVERYBODY)) {
            for (Role each : Role.values()) {
              row.putIfAbsent(each, cells(call, told));
            }
          } else {
            row.put(role(call, role), cells(call, told));
          }
        });
    row.remove(Role.SYSTEM);
    return Collections.unmodifiableMap(row);
  }

  private static Role role(String call, String label) {
    for (Role role : Role.values()) {
      if (role.label().equals(label)) {
        return role;
      }
    }
    throw new IllegalStateException(FILE + ": " + call + ": there is no role " + label);
  }

  private static Cells cells(String call, Object told) {
    if (told instanceof List<?> three && three.size() == 3) {
      return new Cells(
          cell(call, three.get(0)), cell(call, three.get(1)), cell(call, three.get(2)));
    }
    Cell cell = cell(call, told);
    return new Cells(cell, cell, cell);
  }

  private static Cell cell(String call, Object told) {
    for (Cell cell : Cell.values()) {
      if (cell.name().toLowerCase(Locale.ROOT).equals(told)) {
        return cell;
      }
    }
    throw new IllegalStateException(
        FILE + ": " + call + ": \"" + told + "\" is none of allow, deny, hide");
  }
}
