package org.parley.bench.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.bench.plan.Scenario.Loop;
import org.parley.bench.plan.Scenario.Subject;
import org.parley.bench.plan.Scenario.Transport;
import org.parley.server.Ports;

/** What whoever runs {@code ./mvnw -Pbench} may choose, each with {@code -Dbench.…}; lists are separated by commas. */
public final class Settings {

    private static final String AUTO = "auto";

    private final Properties given;

    public Settings(Properties given) {
        this.given = given;
    }

    /** Every combination that was asked for, in the order in which one round measures them. */
    public List<Scenario> scenarios() {
        return list("bench.flush", "0,1000", Integer::valueOf).stream()
                .flatMap(flush -> list("bench.loop", "closed,open", name -> of(Loop.class, name)).stream()
                        .flatMap(loop -> list("bench.pairs", "50,500", Integer::valueOf).stream()
                                .flatMap(pairs -> transports().stream()
                                        .flatMap(transport -> subjects().stream()
                                                .filter(subject -> subject != Subject.RELAY || flush == 0)
                                                .flatMap(subject -> rates(loop)
                                                        .map(rate -> new Scenario(
                                                                subject, transport, loop, pairs, flush, rate)))))))
                .toList();
    }

    private Stream<OptionalInt> rates(Loop loop) {
        if (loop == Loop.CLOSED) {
            return Stream.of(OptionalInt.empty());
        }
        return list(
                "bench.rate",
                AUTO,
                rate -> rate.equals(AUTO) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(rate)))
                .stream();
    }

    public List<Transport> transports() {
        return list("bench.transport", "wss", name -> of(Transport.class, name));
    }

    public List<Subject> subjects() {
        return list("bench.subject", "parley", name -> of(Subject.class, name));
    }

    /** Whether everything that the goals are about is to be measured, and a page written. */
    public boolean suite() {
        return Boolean.parseBoolean(text("bench.suite", "false"));
    }

    /** What the suite measures in each round. */
    public Programme programme() {
        return new Programme(list("bench.pairs", "50,500,2000", Integer::valueOf));
    }

    /** Whether the suite writes into the documents of this build rather than into its build folder. */
    public boolean publish() {
        return Boolean.parseBoolean(text("bench.publish", "true"));
    }

    /** How many visitors the suite has who are connected and silent. */
    public int idle() {
        return number("bench.idle", 10_000);
    }

    /** How many closed conversations the suite first puts into the database; later it has ten times as many. */
    public int history() {
        return number("bench.history", 10_000);
    }

    /** How many pairs have to be connected. */
    public int mostPairs() {
        return scenarios().stream().mapToInt(Scenario::pairs).max().orElseThrow();
    }

    public Direction direction() {
        return of(Direction.class, text("bench.direction", "visitor"));
    }

    /** How long each scenario is measured. */
    public int seconds() {
        return number("bench.seconds", suite() ? 5 : 15);
    }

    /** How long the server is driven before anything is measured. */
    public int warmupSeconds() {
        return number("bench.warmup", suite() ? 90 : 30);
    }

    /** How often the whole list of scenarios is gone through. */
    public int rounds() {
        return number("bench.rounds", suite() ? 5 : 1);
    }

    public Ports ports() {
        return new Ports(number("bench.https.port", 9443), number("bench.management.port", 11990));
    }

    /** Where the server listens without TLS, for scenarios over plain {@code ws}. */
    public int plainPort() {
        return number("bench.http.port", 9080);
    }

    /** Where ejabberd listens with TLS; the next one is without. */
    public int ejabberdPort() {
        return number("bench.ejabberd.port", 9543);
    }

    public int databasePort() {
        return number("bench.postgres.port", 56432);
    }

    /** More options for the virtual machine of the server. */
    public List<String> serverOptions() {
        return Arrays.stream(text("bench.server.options", "").split(" "))
                .filter(option -> !option.isBlank())
                .toList();
    }

    private static <E extends Enum<E>> E of(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private <T> List<T> list(String name, String usual, Function<String, T> read) {
        return Arrays.stream(text(name, usual).split(","))
                .map(String::strip)
                .map(read)
                .toList();
    }

    private int number(String name, int usual) {
        return Integer.parseInt(text(name, Integer.toString(usual)));
    }

    private String text(String name, String usual) {
        String value = given.getProperty(name);
        return value == null || value.isBlank() ? usual : value.strip();
    }
}
