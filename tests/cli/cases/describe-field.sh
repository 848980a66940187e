palcare describe referral who
palcare describe checklist title
palcare describe service provider
