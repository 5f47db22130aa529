package org.coursewatch.cds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.coursewatch.ehr.Ehr.Signer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The public keys of record systems, from where the settings say and from nowhere a token points to
 * ({@code jku}, {@code x5u}, {@code jwk}). Keys fetched from an address are kept for a while; a key
 * nobody knows has them fetched anew, but not more often than twice a minute.
 */
@ApplicationScoped
class EhrKeys {

  private static final long KEPT_SECONDS = 600;
  private static final long KEPT_ON_ERROR_SECONDS = 3600;
  private static final long REFRESHED_AT_MOST_EVERY_MILLIS = 30_000;
  private static final int MOST_BYTES = 200_000;

  private final Map<String, VerificationKeyResolver> fetched = new ConcurrentHashMap<>();
  private final int patience;

  @Inject
  EhrKeys(@ConfigProperty(name = "coursewatch.ehr.patience") Duration patience) {
    this.patience = Math.toIntExact(patience.toMillis());
  }

  /** What finds the key for a token of {@code signer}. May block. */
  VerificationKeyResolver of(Signer signer) {
    String place = signer.keys();
    return place.contains("://")
        ? fetched.computeIfAbsent(place, this::atAddress)
        : (signature, nesting) -> inFile(place).resolveKey(signature, nesting);
  }

  private VerificationKeyResolver atAddress(String address) {
    Get get = new Get();
    get.setConnectTimeout(patience);
    get.setReadTimeout(patience);
    get.setRetries(0);
    get.setResponseBodySizeLimit(MOST_BYTES);
    HttpsJwks keys = new HttpsJwks(address);
    keys.setSimpleHttpGet(get);
    keys.setDefaultCacheDuration(KEPT_SECONDS);
    keys.setRetainCacheOnErrorDuration(KEPT_ON_ERROR_SECONDS);
    keys.setRefreshReprieveThreshold(REFRESHED_AT_MOST_EVERY_MILLIS);
    return new HttpsJwksVerificationKeyResolver(keys);
  }

  /** Read anew each time, so that an exchanged file counts at once. */
  private static VerificationKeyResolver inFile(String file) throws UnresolvableKeyException {
    try {
      String text = Files.readString(Path.of(file));
      return new JwksVerificationKeyResolver(new JsonWebKeySet(text).getJsonWebKeys());
    } catch (IOException | JoseException e) {
      throw new UnresolvableKeyException("the file of keys cannot be read", e);
    }
  }
}
