package org.coursewatch.export.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.coursewatch.export.ExportId;
import org.coursewatch.export.ExportSeal;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.ReencryptedTable;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.SealBroken;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/** Seals the pieces of exports anew. */
@ApplicationScoped
class ReencryptExports implements ReencryptedTable {

  private static final String USES =
      "select ring_key_of(content), count(*) from export_chunk group by 1";

  /** A row's name here is export, attempt and number. */
  private static final String NEXT =
      """
      select export_id, attempt, number, content from export_chunk
       where ring_key_of(content) <> ?
         and (?::text is null or (export_id, attempt, number) >
              (split_part(?, '/', 1)::uuid, split_part(?, '/', 2)::integer, split_part(?, '/', 3)::integer))
       order by export_id, attempt, number limit ? for update
      """;

  private static final String UPDATE =
      "update export_chunk set content = ? where export_id = ? and attempt = ? and number = ?";

  private record Piece(UUID export, int attempt, int number, byte[] sealed) {

    static Piece of(ResultSet row) throws SQLException {
      return new Piece(
          row.getObject("export_id", UUID.class),
          row.getInt("attempt"),
          row.getInt("number"),
          row.getBytes("content"));
    }

    String name() {
      return export + "/" + attempt + "/" + number;
    }
  }

  private final Statements statements;
  private final KeyRing ring;
  private final ServiceCipher cipher;

  @Inject
  ReencryptExports(DataSource database, KeyRing ring, ServiceCipher cipher) {
    this.statements = new Statements(database);
    this.ring = ring;
    this.cipher = cipher;
  }

  @Override
  public String name() {
    return "exports";
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Map<RingKeyId, Long> uses() {
    return statements
        .read(
            USES, row -> Map.entry(RingKeyId.parse(row.getString(1)).orElseThrow(), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Batch reencrypt(@Nullable String after, int most) {
    String primary = ring.primary(KeyKind.SEALING).toString();
    List<Piece> pieces =
        statements.read(NEXT, Piece::of, primary, after, after, after, after, most);
    List<String> failed = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!reseal(piece)) {
        failed.add("a piece of export " + piece.name());
      }
    }
    return new Batch(
        pieces.size() - failed.size(), failed, pieces.isEmpty() ? null : pieces.getLast().name());
  }

  private boolean reseal(Piece piece) {
    String purpose =
        ExportSeal.purpose(new ExportId(piece.export()), piece.attempt(), piece.number());
    try {
      byte[] sealed = cipher.seal(purpose, cipher.open(purpose, piece.sealed()));
      statements.write(UPDATE, sealed, piece.export(), piece.attempt(), piece.number());
      return true;
    } catch (SealBroken e) {
      return false;
    }
  }
}
