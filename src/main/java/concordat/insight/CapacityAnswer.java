package concordat.insight;

import concordat.capacity.FindLeast.Found;
import concordat.capacity.Result;

/// What a plan came to, and the least number of suites that would do.
record CapacityAnswer(Result asked, Found found) {}
