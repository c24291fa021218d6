package org.homespine.handouts.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * An element of the structure that a screen reader follows. It comes to be when something in it is first drawn, so that
 * no element is empty and their order is the order of drawing.
 */
final class Tag {

    private static final String UNREAD = "Artifact";

    private final @Nullable Tag parent;
    private final String role;
    private final Map<PdfName, PdfObject> entries = new LinkedHashMap<>();
    private @Nullable PdfStructureElement element;

    private Tag(@Nullable Tag parent, String role) {
        this.parent = parent;
        this.role = role;
    }

    /** The top element of a document, which exists already. */
    static Tag top(PdfStructureElement element) {
        Tag top = new Tag(null, "Document");
        top.element = element;
        return top;
    }

    /** What is drawn for it is not read: a table's head that is repeated on a further page. */
    static Tag unread() {
        return new Tag(null, UNREAD);
    }

    boolean isUnread() {
        return role.equals(UNREAD);
    }

    Tag child(String role) {
        return isUnread() ? this : new Tag(this, role);
    }

    /** In which language it is, where that is another than the document's. */
    Tag language(String language) {
        return with("Lang", language);
    }

    Tag alt(String text) {
        return with("Alt", text);
    }

    /** What is read instead of the drawn characters: the text in the order in which it is spoken. */
    Tag actualText(String text) {
        return with("ActualText", text);
    }

    Tag scope(String scope) {
        PdfDictionary attributes = owned("Table");
        attributes.put(new PdfName("Scope"), new PdfName(scope));
        entries.put(PdfName.A, attributes);
        return this;
    }

    Tag listNumbering(String numbering) {
        PdfDictionary attributes = owned("List");
        attributes.put(new PdfName("ListNumbering"), new PdfName(numbering));
        entries.put(PdfName.A, attributes);
        return this;
    }

    Tag boundingBox(float left, float bottom, float right, float top) {
        PdfDictionary attributes = owned("Layout");
        PdfArray box = new PdfArray();
        for (float edge : new float[] {left, bottom, right, top}) {
            box.add(new PdfNumber(edge));
        }
        attributes.put(new PdfName("BBox"), box);
        attributes.put(new PdfName("Placement"), new PdfName("Block"));
        entries.put(PdfName.A, attributes);
        return this;
    }

    PdfStructureElement element() {
        PdfStructureElement made = element;
        if (made == null) {
            if (parent == null) {
                throw new IllegalStateException(role + " stands in no document");
            }
            made = new PdfStructureElement(parent.element(), new PdfName(role));
            for (Map.Entry<PdfName, PdfObject> entry : entries.entrySet()) {
                made.put(entry.getKey(), entry.getValue());
            }
            element = made;
        }
        return made;
    }

    private Tag with(String name, String text) {
        entries.put(new PdfName(name), new PdfString(text, PdfObject.TEXT_UNICODE));
        return this;
    }

    private static PdfDictionary owned(String owner) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        return attributes;
    }
}
