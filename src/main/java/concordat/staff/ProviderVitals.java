package concordat.staff;

import concordat.vitals.Vital;
import concordat.vitals.Vitals;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whether people can sign in through the provider, where one is set.
@Component
class ProviderVitals implements Vitals {
    private final Provider provider;

    ProviderVitals(Provider provider) {
        this.provider = provider;
    }

    @Override
    public List<Vital> read() {
        if (provider.settings().isEmpty()) {
            return List.of();
        }
        return List.of(new Vital(
                "provider_answers",
                "Whether the provider of sign-in answered when it was last asked",
                provider.answers() ? 1 : 0,
                provider.answers()
                        ? null
                        : "The provider of sign-in does not answer: people sign in by their passwords meanwhile."));
    }
}
