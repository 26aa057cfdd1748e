"""How the standard is spelled: one module per target language. A target may refuse, and says where it does."""
