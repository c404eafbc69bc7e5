package org.parley.bench.plan;

/** How long a run of the suite takes, on a machine on which everything answers. */
public final class Estimate {

    /** A server, a database and what is compared with them. */
    private static final int START = 45;

    private static final double A_PAIR = 0.03;
    private static final double A_SOCKET = 0.004;
    private static final double A_CONVERSATION_BEFORE = 0.0008;
    /** Settling before a measurement, and waiting for the last answers after it. */
    private static final int AROUND = 3;

    private static final int A_TRIAL = 5;
    private static final int TRIALS = 18;
    private static final int TRIALS_LATER = 5;
    private static final int MOST_ROUNDS_ELSEWHERE = 3;
    /** Four crowds, of which two take more than one request each. */
    private static final int SOCKETS_OF_CROWDS = 6;

    private static final int HANDSHAKES = 8;

    private final Settings settings;
    private final Programme programme;

    public Estimate(Settings settings) {
        this.settings = settings;
        this.programme = settings.programme();
    }

    /** Rounded up. */
    public int minutes() {
        return (int) Math.ceil((inTurns() + growth() + across() + settings.rounds()) / 60);
    }

    private double inTurns() {
        long highest = programme.highest().count();
        double searches = highest * A_TRIAL * (TRIALS + TRIALS_LATER * (settings.rounds() - 1));
        double measured = settings.rounds() * programme.round().size() * point();
        int warmUps = Scenario.Subject.values().length + 1;
        return START
                + warmUps * (settings.warmupSeconds() + 2)
                + 2 * programme.mostPairs() * A_PAIR
                + searches
                + measured;
    }

    private double growth() {
        return START
                + settings.warmupSeconds()
                + SOCKETS_OF_CROWDS * settings.idle() * A_SOCKET
                + 10 * settings.history() * A_CONVERSATION_BEFORE
                + elsewhere(3)
                + settings.rounds() * HANDSHAKES;
    }

    private double across() {
        return 2 * START + 3 * (settings.warmupSeconds() + programme.usualPairs() * A_PAIR) + elsewhere(3);
    }

    private double elsewhere(int circumstances) {
        return circumstances * Math.min(MOST_ROUNDS_ELSEWHERE, settings.rounds()) * 2 * point();
    }

    private int point() {
        return settings.seconds() + AROUND;
    }
}
