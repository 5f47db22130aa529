package org.coursewatch.privacy.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Command;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRingFault;
import org.coursewatch.privacy.KeyUse;
import org.coursewatch.privacy.ReencryptReport;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.app.CheckKeyRing;
import org.coursewatch.privacy.app.CountKeyUses;
import org.coursewatch.privacy.app.MakeKeyRing;
import org.coursewatch.privacy.app.ReencryptValues;
import org.coursewatch.privacy.app.RetireKey;
import org.coursewatch.privacy.app.RotateKeys;

/** {@code keys create|list|rotate|reencrypt|retire}: the life of the key ring. */
@ApplicationScoped
class KeysCommand implements Command {

  private static final int DONE = 0;
  private static final int NOT_DONE = 1;
  private static final int WRONG_ARGUMENTS = 2;
  private static final String PREPARE = "--prepare";
  private static final String LOOKUP = "--lookup";

  private final MakeKeyRing make;
  private final CheckKeyRing check;
  private final CountKeyUses uses;
  private final RotateKeys rotate;
  private final ReencryptValues reencrypt;
  private final RetireKey retire;
  private final ServiceClock clock;

  @Inject
  KeysCommand(
      MakeKeyRing make,
      CheckKeyRing check,
      CountKeyUses uses,
      RotateKeys rotate,
      ReencryptValues reencrypt,
      RetireKey retire,
      ServiceClock clock) {
    this.make = make;
    this.check = check;
    this.uses = uses;
    this.rotate = rotate;
    this.reencrypt = reencrypt;
    this.retire = retire;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public String usage() {
    return "create | list | rotate [--prepare] [--lookup] | reencrypt | retire <id>   makes and"
        + " keeps the key ring";
  }

  /** 0 when it is done, 1 when the ring or the values do not allow it, 2 for wrong arguments. */
  @Override
  public int run(List<String> arguments, PrintStream out) {
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    try {
      return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
        case "create" -> rest.isEmpty() ? create(out) : wrongArguments(out);
        case "list" -> rest.isEmpty() ? list(out) : wrongArguments(out);
        case "rotate" -> rotate(rest, out);
        case "reencrypt" -> rest.isEmpty() ? reencrypt(out) : wrongArguments(out);
        case "retire" -> retire(rest, out);
        default -> wrongArguments(out);
      };
    } catch (KeyRingFault fault) {
      out.println(fault.getMessage());
      return NOT_DONE;
    }
  }

  private int create(PrintStream out) {
    if (!make.make(clock.now())) {
      out.println("There is a key ring already. It is left as it is.");
      return NOT_DONE;
    }
    out.println("The key ring is made. Keep a copy of its file apart from the database, now.");
    return list(out);
  }

  private int list(PrintStream out) {
    check.check();
    out.printf("%-8s  %-7s  %-9s  %-10s  %s%n", "key", "kind", "status", "made", "values");
    for (KeyUse use : uses.count(Actor.SYSTEM)) {
      out.printf(
          "%s  %-7s  %-9s  %-10s  %s%n",
          use.key().id(),
          use.key().kind().name().toLowerCase(Locale.ROOT),
          use.key().status().name().toLowerCase(Locale.ROOT),
          use.key().createdAt().toString().substring(0, 10),
          use.key().kind() == KeyKind.SIGNING ? "-" : use.total());
    }
    return DONE;
  }

  private int rotate(List<String> options, PrintStream out) {
    if (!List.of(PREPARE, LOOKUP).containsAll(options)) {
      return wrongArguments(out);
    }
    Set<KeyKind> kinds = EnumSet.of(KeyKind.SEALING, KeyKind.SIGNING);
    if (options.contains(LOOKUP)) {
      kinds.add(KeyKind.LOOKUP);
    }
    if (options.contains(PREPARE)) {
      rotate.prepare(kinds, clock.now());
      out.println("New keys wait. Give every node this ring, then rotate without " + PREPARE + ".");
    } else {
      rotate.rotate(kinds, clock.now());
      out.println(
          "New keys make everything new. Keep a copy of the ring, then run keys reencrypt.");
    }
    return list(out);
  }

  private int reencrypt(PrintStream out) {
    List<ReencryptReport> reports =
        reencrypt.reencrypt(
            Actor.SYSTEM,
            report -> out.println(report.table() + ": " + report.resealed() + " so far"));
    for (ReencryptReport report : reports) {
      report.failed().forEach(row -> out.println(report.table() + ": does not open: " + row));
      out.printf(
          "%s: %d sealed anew, %d do not open%n",
          report.table(), report.resealed(), report.failed().size());
    }
    return reports.stream().allMatch(report -> report.failed().isEmpty()) ? DONE : NOT_DONE;
  }

  private int retire(List<String> ids, PrintStream out) {
    Optional<RingKeyId> id = ids.size() == 1 ? RingKeyId.parse(ids.getFirst()) : Optional.empty();
    if (id.isEmpty()) {
      return wrongArguments(out);
    }
    retire.retire(id.get(), Actor.SYSTEM, clock.now());
    out.println(
        "Key " + id.get() + " is retired. Old copies of the ring can still open old backups.");
    return list(out);
  }

  private int wrongArguments(PrintStream out) {
    out.println("Usage: " + name() + " " + usage());
    return WRONG_ARGUMENTS;
  }
}
