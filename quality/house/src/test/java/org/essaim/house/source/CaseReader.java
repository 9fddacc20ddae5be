package org.essaim.house.source;

import module java.base;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.util.TreeScanner;

/** Reads one case of a switch over types: which types, and what is made and called for them. */
final class CaseReader extends TreeScanner<Void, Void> {

    private final List<String> made = new ArrayList<>();
    private final List<String> called = new ArrayList<>();

    private CaseReader() {}

    static JavaSource.Case read(CaseTree tree) {
        List<String> types =
                tree.getLabels().stream()
                        .filter(PatternCaseLabelTree.class::isInstance)
                        .map(label -> typeOf(((PatternCaseLabelTree) label).getPattern()))
                        .toList();
        CaseReader reader = new CaseReader();
        reader.scan(tree.getBody(), null);
        reader.scan(tree.getStatements(), null);
        return new JavaSource.Case(types, List.copyOf(reader.made), List.copyOf(reader.called));
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
        this.made.add(made.getIdentifier().toString());
        return super.visitNewClass(made, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        if (call.getMethodSelect() instanceof IdentifierTree method) {
            called.add(method.getName().toString());
        }
        return super.visitMethodInvocation(call, nothing);
    }

    private static String typeOf(PatternTree pattern) {
        return switch (pattern) {
            case BindingPatternTree binding -> binding.getVariable().getType().toString();
            case DeconstructionPatternTree parts -> parts.getDeconstructor().toString();
            default -> pattern.toString();
        };
    }
}
