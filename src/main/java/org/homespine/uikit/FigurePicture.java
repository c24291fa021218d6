package org.homespine.uikit;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import org.homespine.figures.Drawing;
import org.homespine.figures.SvgWriter;

/** A drawn picture on a staff screen, with its alternative text; it takes the width it is given. */
public class FigurePicture extends Div {

    public FigurePicture(Drawing drawing) {
        addClassName("figure-picture");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", drawing.alt());
        Svg svg = new Svg(SvgWriter.write(drawing));
        svg.getElement().setAttribute("aria-hidden", "true");
        add(svg);
    }
}
