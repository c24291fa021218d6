package org.homespine.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.homespine.drill.Figures;

/** Those who ask a server for work. */
final class Clients {

    private Clients() {}

    /** One piece of work. */
    interface Work {

        void run() throws Exception;
    }

    /** How much work a second is done by so many at once, each of whom begins the next as soon as one is done. */
    static double perSecond(int clients, Duration time, Work work) throws Exception {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Integer>> working = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                working.add(threads.submit(() -> {
                    int times = 0;
                    while (System.nanoTime() < end) {
                        work.run();
                        times++;
                    }
                    return times;
                }));
            }
            for (Future<Integer> one : working) {
                done += one.get();
            }
        }
        return done / ((System.nanoTime() - begun) / 1e9);
    }

    /** Milliseconds from the moment that each piece of work was due until it was done, whether or not others had been. */
    static Figures lateness(double perSecond, Duration time, Work work)
            throws InterruptedException, ExecutionException {
        long apart = Math.round(1e9 / perSecond);
        long begun = System.nanoTime();
        List<Future<Double>> late = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long due = begun; due < begun + time.toNanos(); due += apart) {
                LockSupport.parkNanos(due - System.nanoTime());
                long planned = due;
                late.add(threads.submit(() -> {
                    work.run();
                    return (System.nanoTime() - planned) / 1e6;
                }));
            }
        }
        List<Double> milliseconds = new ArrayList<>();
        for (Future<Double> one : late) {
            milliseconds.add(one.get());
        }
        return new Figures(milliseconds);
    }
}
