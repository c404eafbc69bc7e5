package org.parley.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** One source file, read as the compiler reads it. */
final class SourceFile {

    private final Path path;

    SourceFile(Path path) {
        this.path = path;
    }

    String text() throws IOException {
        return Files.readString(path);
    }

    int lines() throws IOException {
        return Files.readAllLines(path).size();
    }

    /** The number of lines of every method and constructor, from its first modifier to its last brace. */
    Map<String, Long> methods() throws IOException {
        Map<String, Long> methods = new TreeMap<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(path));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
                        long start = positions.getStartPosition(unit, method);
                        long end = positions.getEndPosition(unit, method);
                        long first = unit.getLineMap().getLineNumber(start);
                        long last = unit.getLineMap().getLineNumber(end);
                        methods.put(path + ":" + first + " " + method.getName(), last - first + 1);
                        return super.visitMethod(method, null);
                    }
                }.scan(unit, null);
            }
        }
        return methods;
    }
}
