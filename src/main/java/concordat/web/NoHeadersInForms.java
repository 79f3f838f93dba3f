package concordat.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/// Spring would fill a field that a form leaves out from a header of that name. A form is what was sent as a form.
@ControllerAdvice
class NoHeadersInForms {
    @InitBinder
    void ofFormsAlone(WebDataBinder binder) {
        if (binder instanceof ExtendedServletRequestDataBinder form) {
            form.setHeaderPredicate(_ -> false);
        }
    }
}
