"""The screens of the app; each shows values and gives back what the learner did."""
