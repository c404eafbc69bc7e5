package org.parley.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every module of this build that has code: its sources and what was compiled from them. */
final class House {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path TEST_SOURCES = Path.of("src", "test", "java");
    private static final Path CLASSES = Path.of("target", "classes");
    /** Without these it is not this house. */
    private static final Set<String> CORNERSTONES = Set.of("ejb", "web/edge", "web/visitor", "web/console", "web/api");

    private final Path root;

    House(Path root) {
        this.root = root;
    }

    /** The build this test belongs to. */
    static House ours() {
        return new House(Path.of(System.getProperty("basedir", ""), "..")
                .toAbsolutePath()
                .normalize());
    }

    /** The folder of the whole build. */
    Path root() {
        return root;
    }

    /**
     * The compiled classes of every module, without what annotation processors generate.
     *
     * @throws IllegalStateException if a module is missing, or a source file has no class: a rule that sees only a part
     *     of the house proves nothing
     */
    JavaClasses classes() {
        Set<String> missing = new TreeSet<>();
        CORNERSTONES.stream().filter(name -> !hasCode(root.resolve(name))).forEach(missing::add);
        List<Path> folders = new ArrayList<>();
        for (Path module : modulesWithCode()) {
            folders.add(module.resolve(CLASSES));
            for (Path source : javaFiles(module.resolve(SOURCES))) {
                Path relative = module.resolve(SOURCES).relativize(source);
                String name = relative.toString().replaceAll("\\.java$", ".class");
                if (!Files.isRegularFile(module.resolve(CLASSES).resolve(name)) && !isPackageInfo(source)) {
                    missing.add(root.relativize(module)
                            .resolve(CLASSES)
                            .resolve(name)
                            .toString());
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("not compiled: " + missing);
        }
        return new ClassFileImporter().importPaths(folders).that(new WrittenByHand());
    }

    /** Every source file, of the tests too. */
    List<Path> sources() {
        return modules().stream()
                .flatMap(module -> Stream.of(SOURCES, TEST_SOURCES).map(module::resolve))
                .flatMap(folder -> javaFiles(folder).stream())
                .toList();
    }

    private List<Path> modulesWithCode() {
        return modules().stream().filter(House::hasCode).toList();
    }

    private List<Path> modules() {
        return Tree.files(root, path -> path.endsWith("pom.xml")).stream()
                .map(pom -> pom.resolveSibling(""))
                .toList();
    }

    private static boolean hasCode(Path module) {
        return javaFiles(module.resolve(SOURCES)).stream().anyMatch(source -> !isPackageInfo(source));
    }

    private static boolean isPackageInfo(Path source) {
        return source.getFileName().toString().equals("package-info.java");
    }

    private static List<Path> javaFiles(Path folder) {
        return Tree.files(folder, path -> path.toString().endsWith(".java"));
    }

    private static final class WrittenByHand extends DescribedPredicate<JavaClass> {

        WrittenByHand() {
            super("written by hand");
        }

        @Override
        public boolean test(JavaClass type) {
            return !type.getName().contains("_$") && !type.getName().contains("$_") && !isSchema(type);
        }

        private static boolean isSchema(JavaClass type) {
            return !type.isInterface()
                    && type.isAssignableTo("org.infinispan.protostream.SerializationContextInitializer");
        }
    }
}
