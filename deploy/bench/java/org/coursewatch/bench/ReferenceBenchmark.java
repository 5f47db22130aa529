package org.coursewatch.bench;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** Work that never changes, so that figures of different machines can be compared. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Threads(1)
public class ReferenceBenchmark {

  private static final int ROUNDS = 10_000;

  private final byte[] block = new byte[1024];
  private final byte[] digest = new byte[32];
  private MessageDigest sha256;
  private int seed = 0x2545F491;

  @Setup
  public void open() throws NoSuchAlgorithmException {
    sha256 = MessageDigest.getInstance("SHA-256");
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) (i * 31);
    }
  }

  /** SHA-256 of one block of 1 KiB; most processors have instructions for it. */
  @Benchmark
  public byte[] sha256OfOneKibibyte() throws DigestException {
    sha256.update(block);
    sha256.digest(digest, 0, digest.length);
    return digest;
  }

  /** Ten thousand rounds of Marsaglia's xorshift, each waiting for the one before. */
  @Benchmark
  public int tenThousandXorshifts() {
    int x = seed;
    for (int i = 0; i < ROUNDS; i++) {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
    }
    seed = x;
    return x;
  }
}
