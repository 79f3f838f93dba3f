package concordat.architecture.canary;

import concordat.staff.WorkPage;

/// Breaks a rule on purpose: what one module's page shows is named by another.
class BorrowedPage {
    String wrong(WorkPage page) {
        return page.team();
    }
}
