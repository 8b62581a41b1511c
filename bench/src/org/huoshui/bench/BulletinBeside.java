package org.huoshui.bench;

import java.util.Arrays;

/**
 * The three of {@link Bulletin} turn by turn, so that whatever else the machine does meets all of them alike; for machines
 * that are not quiet. Prints median, 95th percentile and least of each, and the ratio to the one statement.
 */
public final class BulletinBeside {

    private static final int WARM_UP = 60;
    private static final int ROUNDS = 200;

    private BulletinBeside() {}

    public static void main(String[] arguments) throws Exception {
        Bulletin bulletin = new Bulletin();
        bulletin.open();
        double[] ours = new double[ROUNDS];
        double[] statement = new double[ROUNDS];
        double[] rows = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long a = System.nanoTime();
            bulletin.bulletin();
            long b = System.nanoTime();
            bulletin.oneStatement();
            long c = System.nanoTime();
            bulletin.bareRows();
            long d = System.nanoTime();
            if (i < 0) continue;
            ours[i] = (b - a) / 1e6;
            statement[i] = (c - b) / 1e6;
            rows[i] = (d - c) / 1e6;
        }
        bulletin.close();
        print("bulletin", ours, statement);
        print("oneStatement", statement, statement);
        print("bareRows", rows, statement);
    }

    private static void print(String name, double[] times, double[] yardstick) {
        double[] sorted = times.clone();
        double[] base = yardstick.clone();
        Arrays.sort(sorted);
        Arrays.sort(base);
        System.out.printf(
                "%-13s median %6.1f ms  p95 %6.1f ms  least %6.1f ms  ratio of medians %.2f, of least %.2f%n",
                name,
                at(sorted, 0.5),
                at(sorted, 0.95),
                sorted[0],
                at(sorted, 0.5) / at(base, 0.5),
                sorted[0] / base[0]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }
}
