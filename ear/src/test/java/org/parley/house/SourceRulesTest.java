package org.parley.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTest {

    private static final int MOST_LINES = 400;
    private static final int MOST_LINES_OF_A_METHOD = 50;
    private static final Pattern PACKAGE = Pattern.compile("^package org\\.parley\\.([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern FLOOR = Pattern.compile("\\bFloor (\\d+)\\.");

    private final List<Path> sources = House.ours().sources();

    @Test
    void no_source_file_has_more_than_400_lines() throws IOException {
        assertThat(sources).isNotEmpty();
        assertThat(tooLong(sources)).isEmpty();
    }

    @Test
    void no_method_has_more_than_50_lines() throws IOException {
        assertThat(sources).isNotEmpty();
        assertThat(methodsTooLong(sources)).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_and_on_which_floor() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path folder : packagesOfMain()) {
            Path info = folder.resolve("package-info.java");
            String text = Files.isRegularFile(info) ? new SourceFile(info).text() : "";
            Matcher name = PACKAGE.matcher(text);
            if (!text.startsWith("/**") || !text.contains("@NullMarked") || !name.find()) {
                wrong.add(info + " says not what it is, or is not @NullMarked");
            } else if (!name.group(1).startsWith("web.") && !Floors.isBeside(name.group(1))) {
                Matcher floor = FLOOR.matcher(text);
                boolean right = floor.find() && Floors.of(name.group(1)).orElse(0) == Integer.parseInt(floor.group(1));
                if (!right) {
                    wrong.add(info + " names not its floor");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_tools_keep_is_passed_over(@TempDir Path folder) throws IOException {
        for (String module : List.of("ejb", ".git/copy", "target/copy")) {
            Path sources = Files.createDirectories(folder.resolve(module).resolve("src/main/java"));
            Files.writeString(sources.resolve("A.java"), "class A {}");
            Files.writeString(folder.resolve(module).resolve("pom.xml"), "<project/>");
        }

        assertThat(new House(folder).sources()).containsExactly(folder.resolve("ejb/src/main/java/A.java"));
    }

    @Test
    void a_long_file_and_a_long_method_are_noticed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Long.java");
        Files.writeString(file, "class Long {\n void run() {\n" + "\n".repeat(48) + "}\n" + "\n".repeat(349) + "}\n");

        assertThat(tooLong(List.of(file))).hasSize(1);
        assertThat(methodsTooLong(List.of(file))).isEmpty();

        Files.writeString(file, "class Long {\n void run() {\n" + "\n".repeat(49) + "}\n" + "\n".repeat(347) + "}\n");

        assertThat(tooLong(List.of(file))).isEmpty();
        assertThat(methodsTooLong(List.of(file))).hasSize(1);
    }

    private List<Path> packagesOfMain() {
        Path main = Path.of("src", "main", "java");
        return sources.stream()
                .filter(source -> source.toString().contains(main.toString()))
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    private static List<String> tooLong(List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            int lines = new SourceFile(file).lines();
            if (lines > MOST_LINES) {
                found.add(file + " has " + lines + " lines");
            }
        }
        return found;
    }

    private static List<String> methodsTooLong(List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            new SourceFile(file).methods().forEach((method, lines) -> {
                if (lines > MOST_LINES_OF_A_METHOD) {
                    found.add(method + " has " + lines + " lines");
                }
            });
        }
        return found;
    }
}
