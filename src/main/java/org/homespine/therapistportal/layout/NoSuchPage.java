package org.homespine.therapistportal.layout;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.homespine.shared.NotFound;

/** An address without a page, answered like a record that may not be seen. */
@AnonymousAllowed
class NoSuchPage extends RouteNotFoundError implements HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        NothingHere page = new NothingHere();
        getElement().removeAllChildren();
        int status = page.setErrorParameter(event, new ErrorParameter<>(NotFound.class, new NotFound()));
        getElement().appendChild(page.getElement());
        return status;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nothing.title");
    }
}
