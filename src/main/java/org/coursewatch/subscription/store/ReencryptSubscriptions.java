package org.coursewatch.subscription.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.ReencryptedTable;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.SealBroken;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/** Seals endpoints of subscriptions anew after a rotation. */
@ApplicationScoped
class ReencryptSubscriptions implements ReencryptedTable {

  private record Sealed(UUID id, byte[] endpoint) {}

  private static final String COUNT =
      "select ring_key_of(endpoint) as made_by, count(*) as uses from fhir_subscription group by 1";
  private static final String NEXT =
      """
      select subscription_id, endpoint from fhir_subscription
       where ring_key_of(endpoint) <> ? and (?::uuid is null or subscription_id > ?::uuid)
       order by subscription_id limit ? for update
      """;

  private final Statements statements;
  private final ServiceCipher cipher;
  private final KeyRing ring;

  @Inject
  ReencryptSubscriptions(DataSource database, ServiceCipher cipher, KeyRing ring) {
    this.statements = new Statements(database);
    this.cipher = cipher;
    this.ring = ring;
  }

  @Override
  public String name() {
    return "endpoints of subscriptions";
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Map<RingKeyId, Long> uses() {
    Map<RingKeyId, Long> uses = new HashMap<>();
    statements
        .read(COUNT, row -> Map.entry(row.getString("made_by"), row.getLong("uses")))
        .forEach(use -> uses.put(RingKeyId.parse(use.getKey()).orElseThrow(), use.getValue()));
    return uses;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Batch reencrypt(@Nullable String after, int most) {
    String primary = ring.primary(KeyKind.SEALING).toString();
    List<Sealed> found =
        statements.read(
            NEXT,
            row ->
                new Sealed(row.getObject("subscription_id", UUID.class), row.getBytes("endpoint")),
            primary,
            after,
            after,
            most);
    List<String> failed = new ArrayList<>();
    int resealed = 0;
    for (Sealed each : found) {
      String purpose = SubscriptionRow.purpose(each.id());
      try {
        byte[] anew = cipher.seal(purpose, cipher.open(purpose, each.endpoint()));
        resealed +=
            statements.write(
                "update fhir_subscription set endpoint = ? where subscription_id = ?",
                anew,
                each.id());
      } catch (SealBroken e) {
        failed.add("subscription " + each.id());
      }
    }
    return new Batch(resealed, failed, found.isEmpty() ? null : found.getLast().id().toString());
  }
}
