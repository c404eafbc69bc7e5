package org.parley.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Source of a type that is compiled only to show that a rule notices it, or of a type of a library it uses.
 *
 * @param name its qualified name
 * @param declaration everything after the package line
 */
record BadClass(String name, String declaration) {

    static BadClass type(String name, String declaration) {
        return new BadClass(name, declaration);
    }

    /** A stand-in for an annotation of a library. */
    static BadClass annotation(String name) {
        return new BadClass(
                name,
                "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface "
                        + simple(name) + " {}");
    }

    /** A stand-in for a type of a library or of another context. */
    static BadClass used(String name) {
        return new BadClass(name, "public interface " + simple(name) + " {}");
    }

    /** Compiles {@code types} into {@code folder} and reads them as the house is read. */
    static JavaClasses compile(List<BadClass> types, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(folder));
            List<JavaFileObject> sources = types.stream().map(BadClass::file).toList();
            List<String> options = List.of("-proc:none", "-parameters");
            if (!compiler.getTask(said, files, null, options, null, sources).call()) {
                throw new IllegalArgumentException("example does not compile: " + said);
            }
        }
        return new ClassFileImporter().importPath(folder);
    }

    private JavaFileObject file() {
        String text = "package " + name.substring(0, name.lastIndexOf('.')) + ";\n" + declaration;
        URI place = URI.create("string:///" + name.replace('.', '/') + JavaFileObject.Kind.SOURCE.extension);
        return new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
