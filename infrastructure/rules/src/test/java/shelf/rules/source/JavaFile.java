package shelf.rules.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import shelf.rules.Repository;
import shelf.rules.Source;

/** What the rules need to know of a Java file, read by the compiler's own parser. */
record JavaFile(
    Source source,
    List<Declared> classes,
    List<Declared> methods,
    List<Declared> tests,
    List<Declared> annotations,
    List<Declared> calls) {

  /** A named piece of a file and the lines it takes, annotations and closing brace included. */
  record Declared(String name, long firstLine, long lastLine) {
    long lines() {
      return lastLine - firstLine + 1;
    }
  }

  /** Every rule asks for them, so they are parsed once. */
  static List<JavaFile> ofRepository() {
    return OfRepository.FILES;
  }

  private static final class OfRepository {
    private static final List<JavaFile> FILES = parse(Repository.javaSources());
  }

  static JavaFile parse(Source source) {
    return parse(List.of(source)).getFirst();
  }

  private static List<JavaFile> parse(List<Source> sources) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var files = sources.stream().map(JavaFile::file).toList();
    var task = (JavacTask) compiler.getTask(null, null, null, List.of(), null, files);
    var positions = Trees.instance(task).getSourcePositions();
    var units = parsed(task).iterator();
    return sources.stream().map(source -> read(source, units.next(), positions)).toList();
  }

  // In the order of the files.
  private static Iterable<? extends CompilationUnitTree> parsed(JavacTask task) {
    try {
      return task.parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFile read(Source source, CompilationUnitTree unit, SourcePositions positions) {
    var read = new Reader(unit, positions);
    read.scan(unit, null);
    return new JavaFile(
        source, read.classes, read.methods, read.tests, read.annotations, read.calls);
  }

  private static SimpleJavaFileObject file(Source source) {
    return new SimpleJavaFileObject(URI.create("string:///" + source.path()), Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
      }
    };
  }

  private static final class Reader extends TreeScanner<Void, Void> {
    private final SourcePositions positions;
    private final List<Declared> classes = new ArrayList<>();
    private final List<Declared> methods = new ArrayList<>();
    private final List<Declared> tests = new ArrayList<>();
    private final List<Declared> annotations = new ArrayList<>();
    private final List<Declared> calls = new ArrayList<>();
    private final CompilationUnitTree unit;

    private Reader(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      // An anonymous class has no name.
      if (!tree.getSimpleName().isEmpty()) {
        classes.add(declared(tree.getSimpleName().toString(), tree));
      }
      initializers(tree).forEach(block -> methods.add(declared("initializer", block)));
      return super.visitClass(tree, nothing);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
      var method = declared(tree.getName().toString(), tree);
      methods.add(method);
      if (tree.getModifiers().getAnnotations().stream().anyMatch(Reader::marksTest)) {
        tests.add(method);
      }
      return super.visitMethod(tree, nothing);
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void nothing) {
      annotations.add(declared(name(tree), tree));
      return super.visitAnnotation(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
      calls.add(declared(tree.getMethodSelect().toString(), tree));
      return super.visitMethodInvocation(tree, nothing);
    }

    private static Stream<BlockTree> initializers(ClassTree tree) {
      return tree.getMembers().stream()
          .filter(BlockTree.class::isInstance)
          .map(BlockTree.class::cast);
    }

    private static boolean marksTest(AnnotationTree annotation) {
      return name(annotation).matches("(Parameterized|Repeated)?Test|TestFactory|TestTemplate");
    }

    private static String name(AnnotationTree annotation) {
      return annotation.getAnnotationType().toString().replaceFirst(".*\\.", "");
    }

    private Declared declared(String name, Tree tree) {
      return new Declared(
          name,
          line(positions.getStartPosition(unit, tree)),
          line(positions.getEndPosition(unit, tree)));
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
