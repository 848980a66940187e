palcare describe checklist knd
palcare describe checklist sausage
