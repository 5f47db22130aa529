package org.coursewatch.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All programs this service enforces. */
public final class Programs {

  private final Map<String, Program> byId = new LinkedHashMap<>();

  public Programs(List<Program> programs) {
    programs.forEach(program -> byId.put(program.id(), program));
  }

  public Optional<Program> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public List<Program> all() {
    return List.copyOf(byId.values());
  }
}
