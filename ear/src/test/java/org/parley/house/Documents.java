package org.parley.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The documents of a build, and what of its code they must know. */
final class Documents {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z]\\w*[a-z](?:Test|IT|ST))(?:\\.([a-z]\\w+))?\\b");
    private static final Pattern SETTING = Pattern.compile("`(parley\\.[a-z0-9.-]*[a-z0-9])`");
    private static final Pattern SETTING_IN_CODE = Pattern.compile(
            "\"(parley\\.[a-z0-9.-]+)\"|\\$\\{(parley\\.[a-z0-9.-]+)|/system-property=(parley\\.[a-z0-9.-]+):");
    private static final Pattern PROJECT = Pattern.compile("projectCode = \"(\\w+)\"");
    private static final Pattern MESSAGE = Pattern.compile("@Message\\(\\s*id = (\\d+)");
    private static final Pattern FRAME_SENT = Pattern.compile("Frame\\.of\\(\"([a-z-]+)\"\\)");
    private static final Pattern FRAME_TAKEN = Pattern.compile("case \"([a-z-]+)\"|type\\.equals\\(\"([a-z-]+)\"\\)");
    private static final Pattern FRAME_IN_DOCUMENTS = Pattern.compile("type: \\{const: ([a-z-]+)}");
    private static final Pattern PATH = Pattern.compile("@Path\\(\"(.+)\"\\)");
    private static final Pattern PATH_IN_DOCUMENTS = Pattern.compile("(?m)^  /(.+):$");
    private static final Pattern MESSAGE_IN_DOCUMENTS = Pattern.compile("`(PAR[A-Z]{3}\\d{6})`");
    /** Begin like settings and are none: the deployment, the protocol, a path of the build, keys of persistence.xml. */
    private static final Set<String> NO_SETTINGS = Set.of(
            "parley.ear",
            "parley.v1",
            "parley.cli",
            "parley.datasource.owner",
            "parley.datasource.app",
            "parley.datasource.writer");

    private final Path root;

    Documents(Path root) {
        this.root = root;
    }

    /** Links from one document to a file or heading that is not there. */
    Set<String> brokenLinks() {
        Set<String> broken = new TreeSet<>();
        for (Path page : pages()) {
            links(page).filter(link -> !resolves(page, link)).forEach(link -> broken.add(name(page) + " -> " + link));
        }
        return broken;
    }

    /** Pages that no other page leads to; but the first one needs none to. */
    Set<String> orphans() {
        Set<Path> linked = pages().stream()
                .flatMap(page -> links(page).map(link -> target(page, link)))
                .collect(Collectors.toSet());
        return pages().stream()
                .filter(page -> !linked.contains(page) && !page.equals(root.resolve("README.md")))
                .map(this::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> links(Path page) {
        return matches(LINK, FENCED.matcher(read(page)).replaceAll(""))
                .map(match -> match.group(1))
                .filter(link -> !link.contains("://"));
    }

    private static Path target(Path page, String link) {
        String file = link.replaceAll("#.*", "");
        return file.isEmpty() ? page : page.resolveSibling(file).normalize();
    }

    private static boolean resolves(Path page, String link) {
        Path target = target(page, link);
        int fragment = link.indexOf('#');
        return Files.exists(target) && (fragment < 0 || anchors(read(target)).contains(link.substring(fragment + 1)));
    }

    private static Set<String> anchors(String text) {
        return matches(HEADING, FENCED.matcher(text).replaceAll(""))
                .map(match -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** Tests that a document names and nobody wrote. */
    Set<String> unknownTests() {
        List<Path> tests = files("", path -> path.toString().matches(".*/src/test/java/.*\\.java"));
        Set<String> unknown = new TreeSet<>();
        for (Path page : pages()) {
            matches(TEST, read(page))
                    .filter(test -> !exists(tests, test.group(1), test.group(2)))
                    .forEach(test -> unknown.add(name(page) + ": " + test.group()));
        }
        return unknown;
    }

    private static boolean exists(List<Path> tests, String type, String method) {
        return tests.stream()
                .filter(test -> test.endsWith(type + ".java"))
                .anyMatch(test -> method == null || read(test).contains(" " + method + "("));
    }

    Set<String> settingsInCode() {
        return files("", Documents::mayHoldSettings).stream()
                .flatMap(file -> groups(SETTING_IN_CODE, file))
                .filter(name -> !NO_SETTINGS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean mayHoldSettings(Path path) {
        String name = path.toString();
        return name.endsWith(".cli")
                || name.endsWith("/pom.xml")
                || (name.contains("/config/") && name.endsWith(".properties"))
                || (name.contains("/src/main/java/") && name.endsWith(".java"));
    }

    Set<String> settingsInDocuments() {
        return groups(SETTING, root.resolve("docs/operations/settings.md"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes of what is written to the log, as an operator sees them. */
    Set<String> messagesInCode() {
        Set<String> codes = new TreeSet<>();
        for (Path file : files("", path -> path.toString().matches(".*/src/main/java/.*Log\\.java"))) {
            String text = read(file);
            String project = matches(PROJECT, text)
                    .map(match -> match.group(1))
                    .findFirst()
                    .orElse("");
            matches(MESSAGE, text)
                    .forEach(match -> codes.add("%s%06d".formatted(project, Integer.parseInt(match.group(1)))));
        }
        return codes;
    }

    Set<String> messagesInDocuments() {
        return groups(MESSAGE_IN_DOCUMENTS, root.resolve("docs/operations/logging.md"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The types of frames that sockets send and take. */
    Set<String> framesInCode() {
        List<Path> web = files("web", path -> path.toString().matches(".*/src/main/java/.*\\.java"));
        Stream<String> sent = web.stream().flatMap(file -> groups(FRAME_SENT, file));
        Stream<String> taken = web.stream()
                .filter(file -> file.getFileName().toString().endsWith("Line.java"))
                .flatMap(file -> groups(FRAME_TAKEN, file));
        return Stream.concat(sent, taken).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> framesInDocuments() {
        return groups(FRAME_IN_DOCUMENTS, root.resolve("docs/api/asyncapi.yaml"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What programs may ask the WAR of the API for. */
    Set<String> pathsInCode() {
        return files("web/api", path -> path.toString().endsWith("Resource.java")).stream()
                .flatMap(file -> groups(PATH, file))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> pathsInDocuments() {
        return groups(PATH_IN_DOCUMENTS, root.resolve("docs/api/integrators/openapi.yaml"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Path> pages() {
        return Stream.concat(
                        files("docs", path -> path.toString().endsWith(".md")).stream(),
                        Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")
                                .map(root::resolve)
                                .filter(Files::exists))
                .toList();
    }

    private List<Path> files(String folder, Predicate<Path> wanted) {
        return Tree.files(root.resolve(folder), wanted);
    }

    private String name(Path page) {
        return root.relativize(page).toString();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Stream<String> groups(Pattern pattern, Path file) {
        return matches(pattern, read(file)).map(Documents::group);
    }

    /** The first group that matched. */
    private static String group(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .filter(group -> match.start(group) >= 0)
                .mapToObj(match::group)
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
