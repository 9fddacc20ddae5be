package org.essaim.house.source;

import module java.base;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;

/** Walks a parsed file once and notes what the checks ask about. */
final class JavaReader extends TreePathScanner<Void, Void> {

    private final CompilationUnitTree tree;
    private final DocTrees docs;
    private final List<JavaSource.Type> types = new ArrayList<>();
    private final List<JavaSource.Method> methods = new ArrayList<>();
    private final List<JavaSource.Annotated> annotated = new ArrayList<>();
    private final List<JavaSource.Use> uses = new ArrayList<>();
    private final List<JavaSource.Case> cases = new ArrayList<>();

    private JavaReader(CompilationUnitTree tree, DocTrees docs) {
        this.tree = tree;
        this.docs = docs;
    }

    static JavaSource read(TextFile file, CompilationUnitTree tree, DocTrees docs) {
        JavaReader reader = new JavaReader(tree, docs);
        reader.scan(tree, null);
        return new JavaSource(
                file,
                List.copyOf(reader.types),
                List.copyOf(reader.methods),
                List.copyOf(reader.annotated),
                List.copyOf(reader.uses),
                List.copyOf(reader.cases));
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        boolean local = parent instanceof BlockTree || parent instanceof NewClassTree;
        if (!local && !type.getSimpleName().isEmpty()) {
            types.add(
                    new JavaSource.Type(
                            type.getSimpleName().toString(),
                            lineOf(type),
                            type.getModifiers().getFlags().contains(Modifier.PRIVATE),
                            docs.getDocComment(getCurrentPath())));
        }
        annotated(type.getSimpleName(), type, type.getModifiers());
        return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        methods.add(
                new JavaSource.Method(
                        method.getName().toString(),
                        lineOf(method),
                        method.getBody() == null ? 0 : linesOf(method.getBody()),
                        docs.getDocComment(getCurrentPath())));
        annotated(method.getName(), method, method.getModifiers());
        return super.visitMethod(method, nothing);
    }

    private void annotated(Name name, Tree tree, ModifiersTree modifiers) {
        if (!modifiers.getAnnotations().isEmpty()) {
            List<String> around =
                    StreamSupport.stream(getCurrentPath().getParentPath().spliterator(), false)
                            .filter(ClassTree.class::isInstance)
                            .flatMap(each -> written(((ClassTree) each).getModifiers()))
                            .toList();
            annotated.add(
                    new JavaSource.Annotated(
                            name.toString(), lineOf(tree), written(modifiers).toList(), around));
        }
    }

    private static Stream<String> written(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream().map(Object::toString);
    }

    @Override
    public Void visitCase(CaseTree tree, Void nothing) {
        cases.add(CaseReader.read(tree));
        return super.visitCase(tree, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
        uses.add(new JavaSource.Use(lastTwo(select.toString()), lineOf(select)));
        return super.visitMemberSelect(select, nothing);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
        String name = reference.getQualifierExpression() + "." + reference.getName();
        uses.add(new JavaSource.Use(lastTwo(name), lineOf(reference)));
        return super.visitMemberReference(reference, nothing);
    }

    /**
     * {@code new Date()} asks the machine, {@code new Date(0)} does not: only the first is noted.
     */
    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
        if (made.getArguments().isEmpty()) {
            String type = made.getIdentifier().toString();
            String name = "new " + type.substring(type.lastIndexOf('.') + 1);
            uses.add(new JavaSource.Use(name, lineOf(made)));
        }
        return super.visitNewClass(made, nothing);
    }

    /** {@code java.time.Instant.now} and {@code Instant.now} are the same use. */
    private static String lastTwo(String name) {
        String[] parts = name.split("\\.");
        return parts.length < 2
                ? name
                : parts[parts.length - 2].strip() + "." + parts[parts.length - 1].strip();
    }

    private int linesOf(Tree part) {
        long end = docs.getSourcePositions().getEndPosition(tree, part);
        return end < 0 ? 0 : (int) tree.getLineMap().getLineNumber(end) - lineOf(part) + 1;
    }

    private int lineOf(Tree part) {
        long start = docs.getSourcePositions().getStartPosition(tree, part);
        return start < 0 ? 0 : (int) tree.getLineMap().getLineNumber(start);
    }
}
