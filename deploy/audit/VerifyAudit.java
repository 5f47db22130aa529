import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies an export of Coursewatch's audit trail with nothing but a JDK 21 or newer:
 *
 * <pre>java VerifyAudit.java export.ndjson [public-key.pem] [seals-kept-elsewhere]</pre>
 *
 * The public key is best had on another way than the export itself; a file may hold several. Seals kept
 * elsewhere are answers of {@code GET /api/audit/seals}, lines of the log ({@code Audit seal 17 root
 * 9f86…}), or lines of a number and a root. Exit status: 0 whole, 1 not whole, 2 not readable.
 */
public final class VerifyAudit {

  static final String NO_HASH = "00".repeat(32);

  /** In the order in which they are hashed, after the previous hash. */
  static final List<String> FIELDS =
      List.of(
          "lane", "sequence", "entryId", "at", "account", "role", "organization", "onBehalfOf", "client", "action",
          "subject", "patientId", "courseId", "record", "outcome", "rules", "decision", "reason");

  record Head(long sequence, String hash) {}

  private final Map<String, PublicKey> keys = new HashMap<>();
  private final Map<Long, String> roots = new TreeMap<>();
  private final Map<Long, Map<Integer, Head>> sealed = new TreeMap<>();
  private final Set<Long> noted = new HashSet<>();
  private final Map<Long, String> notes = new TreeMap<>();
  private final Map<Integer, Head> ends = new TreeMap<>();
  private final Map<Integer, List<Map.Entry<Long, Head>>> awaited = new HashMap<>();
  private long startSeal;
  private long lastSeal;
  private String lastRoot = NO_HASH;
  private long entries;
  private long seals;
  private long unsealed;
  private long found;
  private boolean isKeyGiven;
  private boolean isEnded;

  public static void main(String[] arguments) {
    if (arguments.length < 1 || arguments.length > 3) {
      System.err.println("Usage: java VerifyAudit.java export.ndjson [public-key.pem] [seals-kept-elsewhere]");
      System.exit(2);
    }
    try {
      VerifyAudit verify = new VerifyAudit();
      if (arguments.length > 1) {
        verify.readKeys(Files.readString(Path.of(arguments[1])));
      }
      verify.read(Path.of(arguments[0]));
      if (arguments.length > 2) {
        verify.compareKept(Files.readString(Path.of(arguments[2])));
      }
      System.exit(verify.tell());
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      System.err.println("The export cannot be read: " + e);
      System.exit(2);
    }
  }

  private int tell() {
    System.out.printf(
        "%d entries, %d seals, %d entries after the newest seal, %d breaks%n", entries, seals, unsealed, found);
    if (!isKeyGiven) {
      System.out.println("The public keys were taken from the export itself: compare them with the operator's.");
    }
    System.out.println(found == 0 ? "WHOLE" : "NOT WHOLE");
    return found == 0 ? 0 : 1;
  }

  private void fault(String fault, String where) {
    found++;
    if (found <= 1_000) {
      System.out.println(fault + " " + where);
    }
  }

  // --- Reading ---------------------------------------------------------------------------------------

  private void read(Path export) throws IOException, GeneralSecurityException {
    try (BufferedReader lines = Files.newBufferedReader(export, StandardCharsets.UTF_8)) {
      String line;
      boolean isFirst = true;
      while ((line = lines.readLine()) != null) {
        Map<String, Object> members = object(new Json(line).whole());
        String type = text(members, "type");
        if (isFirst != "audit-export".equals(type) || isEnded) {
          throw new IllegalArgumentException("a line of type " + type + " where none can be");
        }
        isFirst = false;
        switch (type) {
          case "audit-export" -> begin(members);
          case "seal" -> seal(members);
          case "entry" -> entry(members);
          case "end" -> end(members);
          default -> throw new IllegalArgumentException("an unknown line of type " + type);
        }
      }
    }
    if (!isEnded) {
      fault("EXPORT_CUT_OFF", "the last line of type end is missing");
    }
    compareRest();
  }

  private void begin(Map<String, Object> header) throws GeneralSecurityException {
    if (((BigDecimal) header.get("format")).intValueExact() != 1) {
      throw new IllegalArgumentException("an export of another format");
    }
    if (!isKeyGiven) {
      StringBuilder pem = new StringBuilder();
      for (Object key : (List<?>) header.get("keys")) {
        pem.append(text(object(key), "pem")).append('\n');
      }
      readKeys(pem.toString());
      isKeyGiven = false;
    }
    if (header.get("start") != null) {
      Map<String, Object> start = object(header.get("start"));
      startSeal = number(start, "number");
      lastSeal = startSeal - 1;
      lastRoot = text(start, "previousRoot");
      seal(start);
      sealed.get(startSeal).forEach(last::put);
      seals = 0;
    }
  }

  /** A file of PEM, whatever stands between. */
  private void readKeys(String pem) throws GeneralSecurityException {
    Matcher each = Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----").matcher(pem);
    while (each.find()) {
      byte[] der = Base64.getMimeDecoder().decode(each.group(1));
      keys.put(HexFormat.of().formatHex(der), KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
      isKeyGiven = true;
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no public key is given");
    }
  }

  // --- Seals -----------------------------------------------------------------------------------------

  private void seal(Map<String, Object> seal) throws GeneralSecurityException {
    long number = number(seal, "number");
    String root = text(seal, "root");
    String previous = text(seal, "previousRoot");
    String heads = text(seal, "heads");
    if (number != lastSeal + 1) {
      fault("SEALS_MISSING", "seal " + (lastSeal + 1));
    } else if (!previous.equals(lastRoot)) {
      fault("SEAL_UNLINKED", "seal " + number);
    }
    String micros = String.valueOf(micros(text(seal, "at")));
    if (!root.equals(hash("audit-seal-1", List.of(previous, String.valueOf(number), micros, heads)))) {
      fault("SEAL_CHANGED", "seal " + number);
    }
    if (!isSigned(("coursewatch-audit-seal-1 " + number + " " + root), text(seal, "signature"))) {
      fault("SEAL_FORGED", "seal " + number);
    }
    Map<Integer, Head> byLane = new TreeMap<>();
    for (Object each : (List<?>) new Json(heads).whole()) {
      Map<String, Object> head = object(each);
      byLane.put((int) number(head, "lane"), new Head(number(head, "sequence"), text(head, "hash")));
    }
    roots.put(number, root);
    sealed.put(number, byLane);
    byLane.forEach((lane, head) -> awaited.computeIfAbsent(lane, any -> new ArrayList<>()).add(Map.entry(number, head)));
    lastSeal = number;
    lastRoot = root;
    seals++;
  }

  /** The last 64 bytes are the signature; what stands before names the key. */
  private boolean isSigned(String content, String signature) throws GeneralSecurityException {
    byte[] all = HexFormat.of().parseHex(signature);
    if (all.length < 64) {
      return false;
    }
    byte[] plain = Arrays.copyOfRange(all, all.length - 64, all.length);
    for (PublicKey key : keys.values()) {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(content.getBytes(StandardCharsets.US_ASCII));
      try {
        if (check.verify(plain)) {
          return true;
        }
      } catch (java.security.SignatureException notEvenOfThatForm) {
        return false;
      }
    }
    return false;
  }

  // --- Entries ---------------------------------------------------------------------------------------

  private final Map<Integer, Head> last = new TreeMap<>();

  private void entry(Map<String, Object> entry) {
    int lane = (int) number(entry, "lane");
    long sequence = number(entry, "sequence");
    String where = "lane " + lane + " entry " + sequence + " " + entry.get("entryId");
    Head before = last.getOrDefault(lane, new Head(0, NO_HASH));
    String hash = text(entry, "hash");
    if (sequence <= before.sequence()) {
      fault("ENTRY_OUT_OF_PLACE", where);
      return;
    }
    if (sequence > before.sequence() + 1) {
      fault("ENTRIES_MISSING", "lane " + lane + " entry " + (before.sequence() + 1) + " to " + (sequence - 1));
    } else if (!text(entry, "previousHash").equals(before.hash())) {
      fault("ENTRY_UNLINKED", where);
    }
    if (!hash.equals(hash(entry))) {
      fault("ENTRY_CHANGED", where);
    }
    compareSeals(lane, sequence, hash);
    noteSeal(entry);
    last.put(lane, new Head(sequence, hash));
    entries++;
  }

  private void compareSeals(int lane, long sequence, String hash) {
    List<Map.Entry<Long, Head>> waiting = awaited.getOrDefault(lane, List.of());
    while (!waiting.isEmpty() && waiting.getFirst().getValue().sequence() <= sequence) {
      long seal = waiting.getFirst().getKey();
      Head head = waiting.removeFirst().getValue();
      Head before = last.getOrDefault(lane, new Head(0, NO_HASH));
      boolean fits = head.sequence() == sequence ? head.hash().equals(hash) : head.equals(before);
      if (!fits) {
        fault("NOT_AS_SEALED", "lane " + lane + " entry " + head.sequence() + " seal " + seal);
      }
    }
  }

  private void noteSeal(Map<String, Object> entry) {
    String record = String.valueOf(entry.get("record"));
    if ("AUDIT_SEALED".equals(entry.get("action")) && record.matches("[1-9][0-9]{0,17}:[0-9a-f]{64}")) {
      notes.put(Long.parseLong(record.substring(0, record.indexOf(':'))), record.substring(record.indexOf(':') + 1));
    }
  }

  private void end(Map<String, Object> end) {
    isEnded = true;
    if (number(end, "entries") != entries || number(end, "seals") != seals) {
      fault("EXPORT_CUT_OFF", "the end tells of other numbers of entries and seals");
    }
    for (Object each : (List<?>) end.get("heads")) {
      Map<String, Object> head = object(each);
      ends.put((int) number(head, "lane"), new Head(number(head, "sequence"), text(head, "hash")));
    }
  }

  /** What can be told only when everything was seen. */
  private void compareRest() {
    ends.forEach(
        (lane, end) -> {
          Head reached = last.getOrDefault(lane, new Head(0, NO_HASH));
          if (reached.sequence() < end.sequence()) {
            fault("ENTRIES_MISSING", "lane " + lane + " entry " + (reached.sequence() + 1) + " to " + end.sequence());
          } else if (!reached.equals(end)) {
            fault("HEAD_MOVED", "lane " + lane + " entry " + end.sequence());
          }
        });
    Set<Integer> lanes = new HashSet<>(awaited.keySet());
    lanes.addAll(last.keySet());
    lanes.forEach(lane -> compareSeals(lane, Long.MAX_VALUE, ""));
    notes.forEach(
        (seal, root) -> {
          if (seal > startSeal && !roots.containsKey(seal)) {
            fault("SEALS_MISSING", "seal " + seal);
          } else if (root.equals(roots.get(seal))) {
            noted.add(seal);
          }
        });
    // The entry about the last seal stands after it, and so perhaps after the export.
    roots.keySet().stream()
        .filter(seal -> seal > startSeal && seal < lastSeal && !noted.contains(seal))
        .forEach(seal -> fault("SEAL_UNNOTED", "seal " + seal));
    Map<Integer, Head> newest = sealed.getOrDefault(lastSeal, Map.of());
    last.forEach(
        (lane, head) -> unsealed += Math.max(0, head.sequence() - newest.getOrDefault(lane, new Head(0, "")).sequence()));
  }

  // --- Seals kept elsewhere --------------------------------------------------------------------------

  private void compareKept(String kept) {
    Pattern json = Pattern.compile("\"number\":\\s*(\\d{1,18}),\\s*\"at\":\\s*\"[^\"]*\",\\s*\"root\":\\s*\"([0-9a-f]{64})\"");
    Pattern plain = Pattern.compile("(?m)(?:^|seal )\\s*(\\d{1,18})[ :]+(?:root )?([0-9a-f]{64})");
    int compared = 0;
    for (Pattern form : List.of(json, plain)) {
      for (Matcher each = form.matcher(kept); each.find(); ) {
        long number = Long.parseLong(each.group(1));
        compared++;
        boolean isOutside = number < Math.max(startSeal, 1) || number > lastSeal && !notes.containsKey(number);
        if (number > lastSeal && isOutside) {
          System.out.println("Seal " + number + " was made after the last seal of this export.");
        } else if (!isOutside && !each.group(2).equals(roots.get(number))) {
          fault("KEPT_SEAL_UNKNOWN", "seal " + number);
        }
      }
    }
    if (compared == 0) {
      throw new IllegalArgumentException("no seal stands in the file of seals kept elsewhere");
    }
    System.out.println(compared + " seals kept elsewhere were compared.");
  }

  // --- Hashing ---------------------------------------------------------------------------------------

  private static String hash(Map<String, Object> entry) {
    List<String> fields = new ArrayList<>();
    fields.add(text(entry, "previousHash"));
    for (String name : FIELDS) {
      Object value = entry.get(name);
      if (value == null) {
        fields.add(null);
      } else if (name.equals("at")) {
        fields.add(String.valueOf(micros((String) value)));
      } else {
        fields.add(value instanceof BigDecimal number ? number.toPlainString() : (String) value);
      }
    }
    return hash("audit-entry-1", fields);
  }

  /** SHA-256 over the kind and each field as length in bytes, colon, text; "-" for none. */
  private static String hash(String kind, List<String> fields) {
    StringBuilder text = new StringBuilder(kind);
    for (String field : fields) {
      text.append(',');
      if (field == null) {
        text.append('-');
      } else {
        text.append(field.getBytes(StandardCharsets.UTF_8).length).append(':').append(field);
      }
    }
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long micros(String instant) {
    Instant at = Instant.parse(instant);
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
  }

  // --- JSON ------------------------------------------------------------------------------------------

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  private static String text(Map<String, Object> members, String name) {
    if (members.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("the text " + name + " is missing");
  }

  private static long number(Map<String, Object> members, String name) {
    if (members.get(name) instanceof BigDecimal number) {
      return number.longValueExact();
    }
    throw new IllegalArgumentException("the number " + name + " is missing");
  }

  /** A small reader of JSON: objects, lists, texts, numbers, true, false, null. No key twice. */
  static final class Json {

    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object whole() {
      Object value = value();
      blanks();
      if (at != text.length()) {
        throw wrong();
      }
      return value;
    }

    private Object value() {
      blanks();
      return switch (peek()) {
        case '{' -> members();
        case '[' -> list();
        case '"' -> string();
        case 't' -> word("true", Boolean.TRUE);
        case 'f' -> word("false", Boolean.FALSE);
        case 'n' -> word("null", null);
        default -> decimal();
      };
    }

    private Map<String, Object> members() {
      Map<String, Object> members = new LinkedHashMap<>();
      at++;
      blanks();
      if (peek() == '}') {
        at++;
        return members;
      }
      while (true) {
        blanks();
        String name = string();
        blanks();
        expect(':');
        if (members.containsKey(name)) {
          throw wrong();
        }
        members.put(name, value());
        blanks();
        if (peek() == '}') {
          at++;
          return members;
        }
        expect(',');
      }
    }

    private List<Object> list() {
      List<Object> list = new ArrayList<>();
      at++;
      blanks();
      if (peek() == ']') {
        at++;
        return list;
      }
      while (true) {
        list.add(value());
        blanks();
        if (peek() == ']') {
          at++;
          return list;
        }
        expect(',');
      }
    }

    private String string() {
      expect('"');
      StringBuilder out = new StringBuilder();
      while (peek() != '"') {
        char next = text.charAt(at++);
        out.append(next == '\\' ? escaped() : next);
      }
      at++;
      return out.toString();
    }

    private char escaped() {
      char code = text.charAt(at++);
      return switch (code) {
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case '"', '\\', '/' -> code;
        case 'u' -> {
          at += 4;
          yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        default -> throw wrong();
      };
    }

    private BigDecimal decimal() {
      int from = at;
      while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      if (from == at) {
        throw wrong();
      }
      return new BigDecimal(text.substring(from, at));
    }

    private Object word(String word, Object value) {
      if (!text.startsWith(word, at)) {
        throw wrong();
      }
      at += word.length();
      return value;
    }

    private void expect(char wanted) {
      if (peek() != wanted) {
        throw wrong();
      }
      at++;
    }

    private char peek() {
      if (at >= text.length()) {
        throw wrong();
      }
      return text.charAt(at);
    }

    private void blanks() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    private IllegalArgumentException wrong() {
      return new IllegalArgumentException("no JSON at character " + at);
    }
  }
}
