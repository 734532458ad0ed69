"""The proof: everything that a learner can do, played with the real engine."""
