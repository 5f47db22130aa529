package org.coursewatch.platform.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same, many times at once. */
public final class AtOnce {

  private AtOnce() {}

  /** The results of {@code count} threads that all start together. */
  public static <T> List<T> get(int count, Callable<T> work) throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    List<Future<T>> pending = new ArrayList<>();
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      for (int i = 0; i < count; i++) {
        pending.add(
            threads.submit(
                () -> {
                  gate.await();
                  return work.call();
                }));
      }
      gate.countDown();
      for (Future<T> each : pending) {
        results.add(each.get());
      }
    }
    return results;
  }
}
